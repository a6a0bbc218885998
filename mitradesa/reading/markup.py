"""XML and HTML trees parsed without entities, networks or DTDs; what the tags mean lives in the format modules."""

from lxml import etree

from mitradesa.reading.archive import damaged
from mitradesa.reading.draft import Unreadable

_FORBIDDEN = (b"<!doctype", b"<!entity")


def parse_xml(content: bytes) -> etree._Element:
    """The root of an XML part; raises Unreadable when it is broken or declares a document type (the door to entity attacks)."""
    lowered = content.replace(b"\0", b"").lower()
    if any(word in lowered for word in _FORBIDDEN):
        raise _declares()
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged() from error
    if etree.ElementTree(root).docinfo.internalDTD is not None:
        raise _declares()
    return root


def local(node: etree._Element) -> str:
    """The tag of a node without its namespace; empty for anything that is no element."""
    tag: object = node.tag  # a function for comments and entities, whatever the stubs say
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(node: etree._Element, name: str) -> str | None:
    """The value of an attribute whatever its namespace; None where it is absent."""
    for key, value in node.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def child(node: etree._Element | None, name: str) -> etree._Element | None:
    """The first child with this local name."""
    if node is None:
        return None
    return next((part for part in node if local(part) == name), None)


def _declares() -> Unreadable:
    return Unreadable(
        "Berkas ini memuat deklarasi XML yang tidak wajar dan dapat berbahaya, jadi tidak dibaca.",
        "Buka di aplikasi pengolah kata, lalu simpan kembali sebagai DOCX atau ODT.",
    )
