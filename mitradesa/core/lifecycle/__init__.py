"""The life of a cooperation with a third party: one transition table a track; who has taken which step lives in `records`."""
