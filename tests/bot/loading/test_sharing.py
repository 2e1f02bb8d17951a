from bot.loading.sharing import FieldNames
from bot.values import Value


class Part(Value):
    name: str = ""
    size: int = 0


class Whole(Value):
    parts: tuple[Part, ...] = ()
    by_name: dict[str, Part]


def test_values_with_the_same_fields_share_the_set_of_their_names():
    whole = Whole(parts=(Part(name="a"), Part(size=1), Part(name="b")), by_name={"c": Part(name="c", size=2)})
    before = whole.model_copy(deep=True)
    FieldNames().share(whole)
    first, other, second = whole.parts
    assert first.model_fields_set is second.model_fields_set
    assert first.model_fields_set is not other.model_fields_set
    assert whole == before
    assert whole.model_dump(exclude_unset=True) == before.model_dump(exclude_unset=True)


def test_a_changed_copy_leaves_the_shared_set_alone():
    whole = Whole(parts=(Part(name="a"), Part(name="b")), by_name={})
    FieldNames().share(whole)
    changed = whole.parts[0].model_copy(update={"size": 1})
    assert changed.model_fields_set == {"name", "size"}
    assert whole.parts[1].model_fields_set == {"name"}


def test_the_models_of_a_catalogue_share_theirs(catalogue):
    facts = [model.facts.released for model in catalogue.models.values() if model.facts.released is not None]
    assert len({id(fact.model_fields_set) for fact in facts}) == len(
        {frozenset(fact.model_fields_set) for fact in facts}
    )
