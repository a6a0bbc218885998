"""The three tracks by their names."""

from collections.abc import Mapping

from mitradesa.core.lifecycle.asset_use import ASSET_USE
from mitradesa.core.lifecycle.partner_initiative import PARTNER_INITIATIVE
from mitradesa.core.lifecycle.table import Track, TrackName
from mitradesa.core.lifecycle.village_initiative import VILLAGE_INITIATIVE

TRACKS: Mapping[TrackName, Track] = {
    one.name: one for one in (VILLAGE_INITIATIVE, PARTNER_INITIATIVE, ASSET_USE)
}
