"""All that documents showed of one person, and whether one more view may be of the same."""

from collections.abc import Iterable, Iterator

from resolvers.identity.alike import Alike, alike
from resolvers.identity.facets import Facet, View, is_apart, tie
from text.names.skeletons import PersonName


class Sight:
    """All that documents showed of one person."""

    __slots__ = ("_views", "bodies", "judged", "names", "seen")

    def __init__(self) -> None:
        """Begin with nothing."""
        self._views: dict[tuple[object, ...], View] = {}
        self.names: dict[str, PersonName] = {}
        self.seen: dict[str, list[Facet]] = {}
        """The facets that each document showed."""
        self.bodies: frozenset[str] = frozenset()
        """Keys of the bodies under which the person is found by a family name alone."""
        self.judged = False
        """Whether somebody judged that this is one person, whatever documents say of countries."""

    @property
    def views(self) -> Iterable[View]:
        """The facets, those that differ in their bodies alone taken together."""
        return self._views.values()

    def add(self, document: str, facet: Facet) -> bool:
        """Take a facet in; tell whether it brings a name."""
        new = [name for name in facet.names if name.text not in self.names]
        self.names.update((name.text, name) for name in new)
        self._view(facet)
        self.seen.setdefault(document, []).append(facet)
        return bool(new)

    def take(self, other: "Sight") -> None:
        """Take in all of another's facets."""
        self.names |= other.names
        for document, facets in other.seen.items():
            self.seen.setdefault(document, []).extend(facets)
            for facet in facets:
                self._view(facet)

    def drop(self, document: str, facet: Facet) -> None:
        """Forget that a document showed a facet."""
        self.seen[document].remove(facet)
        self._views.clear()
        for facets in self.seen.values():
            for kept in facets:
                self._view(kept)
        self.names = {name.text: name for view in self.views for name in view.facet.names}

    def has_seen(self, facet: Facet) -> bool:
        """Tell whether a facet was seen before, in bodies that were."""
        view = self._views.get(facet.look)
        return view is not None and facet.bodies <= view.bodies

    def _view(self, facet: Facet) -> None:
        view = self._views.get(facet.look)
        if view is None:
            view = self._views[facet.look] = View(facet)
        view.bodies |= facet.bodies

    def is_of(self, facet: Facet) -> bool:
        """Tell whether a facet is of this person: named like one of the views, and apart from none.

        Of a person whose fuller names are known, family names alone are compared with family names alone.
        """
        full = self.is_full() and facet.is_full()
        said = {
            text: Alike.NOT if full and len(name.full) == 1 else max(alike(own, name) for own in facet.names)
            for text, name in self.names.items()
        }
        if not any(said.values()):
            return False
        like = False
        for view in self.views:
            shared = not facet.bodies.isdisjoint(view.bodies)
            if not shared and is_apart(facet, view.facet):
                if not self.judged:
                    return False
                continue
            needs = max(said[name.text] for name in view.facet.names)
            like = like or (
                needs is Alike.ALONE
                or (shared and needs is Alike.IN_BODY)
                or (shared and needs is Alike.IN_ROLE and not facet.roles.isdisjoint(view.facet.roles))
            )
        return like

    def is_named_like(self, facet: Facet) -> bool:
        """Tell whether this person's name would be enough to be one with a facet."""
        return any(alike(own, name) is Alike.ALONE for own in facet.names for name in self.names.values())

    def is_apart_from(self, other: "Sight") -> bool:
        """Tell whether documents show these two as two: of two countries, and in no body in common."""
        return any(
            is_apart(one.facet, two.facet) and one.bodies.isdisjoint(two.bodies)
            for one in self.views
            for two in other.views
        )

    def tie(self, facet: Facet) -> int:
        """Return how much a facet has in common with this person, at most; views that tell nothing do not count."""
        return max((tie(facet, view) for view in self.views if not view.facet.is_bare()), default=0)

    def is_full(self) -> bool:
        """Tell whether a name of two words or more is known."""
        return any(len(name.full) > 1 for name in self.names.values())

    def is_bare(self) -> bool:
        """Tell whether nothing is known of this person but names."""
        return not any(v.facet.country or v.bodies or v.facet.roles for v in self.views)

    def could_be(self, other: "Sight") -> Iterator[tuple[str, Facet]]:
        """Yield the facets, with their documents, that may as well be of a namesake who was met later.

        Those that tell nothing but a name, where the two are of two countries, unless the country of their document
        speaks for this person; and family names alone, where both hold one role in one body.
        """
        two: bool | None = None
        for document, facets in self.seen.items():
            for facet in facets:
                bare = facet.is_bare()
                if bare:
                    two = self.is_apart_from(other) if two is None else two
                    bare = two and self.tie(facet) <= other.tie(facet)
                if (bare or (not facet.is_full() and self.is_full())) and other.is_of(facet):
                    yield document, facet
