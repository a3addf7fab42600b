"""Kinds of engagements that rules treat alike: at which two sides meet, to which many come, that last for days."""

from schemas.relation import EngagementKind

TALKS = frozenset((EngagementKind.RECEPTION, EngagementKind.MEETING))
"""Two sides meet face to face."""
TOGETHER = TALKS | {EngagementKind.VISIT}
"""What visitors do on a stay; one event goes by each of them: a visit to the guest, a reception to the host."""
FACE = TALKS | {EngagementKind.CALL}
"""Two sides meet, face to face or by telephone."""
OF_MANY = frozenset((EngagementKind.WORKSHOP, EngagementKind.CONFERENCE))
"""Many are brought together, of whom none is the host and a pronoun in the next report means none; funders pay them."""
OPENED = OF_MANY | {EngagementKind.CEREMONY}
"""Somebody of rank opens them; an institution tells but one a day."""
LONG = OF_MANY | {EngagementKind.SESSION}
"""They are opened and closed, on days that may differ."""
LASTING = LONG | {EngagementKind.VISIT}
"""They may take several days."""
CHAIRED = LONG | {EngagementKind.MEETING}
"""Somebody chairs them, and a ceremony may be of their opening."""
GATHERINGS = LONG | {EngagementKind.CEREMONY}
"""Who took part may be told in a sentence of its own."""
ASSEMBLIES = GATHERINGS | CHAIRED
"""One event of people sitting together may be told by any of these words."""
