"""What a PDF must hold to be what it says: made to last (PDF/A-3a) and accessible (PDF/UA-1), as far as its objects tell.

It is no validator: Typst refuses to write a PDF that breaks what it checks itself, and this looks at what came out.
"""

import io

import pikepdf

FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
IN_TABLES = {"/THead", "/TBody", "/TFoot", "/TR", "/Caption"}


def faults(made):
    """What is missing in the bytes of a PDF; empty where nothing is."""
    with pikepdf.open(io.BytesIO(made)) as pdf:
        objects = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary | pikepdf.Stream)]
        holds = {**_of_the_file(pdf), **_of_pages(pdf), **_of_objects(objects)}
    return [name for name, right in holds.items() if not right]


def _of_the_file(pdf):
    root = pdf.Root
    with pdf.open_metadata() as meta:
        said = [meta.get(f"pdf{one}") for one in ("aid:part", "aid:conformance", "uaid:part")]
        title = meta.get("dc:title")
    return {
        "says PDF/A-3a and PDF/UA-1": said == ["3", "A", "1"],
        "has a title": bool(title),
        "shows its title": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle")),
        "is marked as tagged": bool(root.get("/MarkInfo", {}).get("/Marked")),
        "is in Indonesian": str(root.get("/Lang", "")).startswith("id"),
        "has a tree of its parts": "/ParentTree" in root.get("/StructTreeRoot", {}),
        "brings its colours": all("/DestOutputProfile" in one for one in root.get("/OutputIntents", [{}])),
        "is not locked": not pdf.is_encrypted,
    }


def _of_pages(pdf):
    return {
        "every page is in the tree": all("/StructParents" in page for page in pdf.pages),
        "links are reached in order": all(
            page.get("/Tabs") == "/S" for page in pdf.pages if "/Annots" in page
        ),
    }


def _of_objects(objects):
    def of(name, value):
        return [one for one in objects if one.get(name) == value]

    fonts = of("/Type", "/FontDescriptor")
    return {
        "brings its fonts": bool(fonts) and all(any(name in one for name in FONT_FILES) for one in fonts),
        "letters can be read aloud": all("/ToUnicode" in one for one in of("/Subtype", "/Type0")),
        "pictures have words": all("/Alt" in one or "/ActualText" in one for one in of("/S", "/Figure")),
        "links have words": all("/Contents" in one for one in of("/Subtype", "/Link")),
        "tables are made of rows": all(_rows_only(one) for one in of("/S", "/Table")),
        "nothing in it runs": not any("/JS" in one for one in objects),
    }


def _rows_only(table):
    parts = table.K if isinstance(table.K, pikepdf.Array) else [table.K]
    return {str(one.S) for one in parts if isinstance(one, pikepdf.Dictionary) and "/S" in one} <= IN_TABLES
