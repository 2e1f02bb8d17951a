"""A blog is no maker's word, and what only a blog states is told."""

from dataclasses import replace

import pytest

from bot.catalogue.facts import FactStatus
from bot.catalogue.services import Lab
from bot.loading.source_rules import blog_warnings, is_blog, model_source_rules, service_source_rules

BLOG = "https://dev.to/somebody/every-date"


@pytest.fixture
def model(catalogue):
    return next(model for model in catalogue.models.values() if model.facts.context_window and model.offers)


def cited(model, status, url):
    """Return the model with its window, of a status, taken from a page; all other facts are the model's own."""
    window = model.facts.context_window.model_copy(update={"status": status, "source": "page"})
    page = next(iter(model.sources.values())).model_copy(update={"url": url})
    facts = model.facts.model_copy(update={"context_window": window})
    return model.model_copy(update={"facts": facts, "sources": {**model.sources, "page": page}})


@pytest.mark.parametrize(
    "url",
    [
        BLOG,
        "https://medium.com/@a/b",
        "https://team.substack.com/p/x",
        "https://habr.com/ru/articles/1",
        "https://blog.csdn.net/x",
    ],
)
def test_a_site_where_anybody_may_write_is_a_blog(url):
    assert is_blog(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://openai.com/blog/x",
        "https://habr.com/ru/companies/sberbank/articles/1",
        "https://notdev.to/x",
        "https://example.org/dev.to",
    ],
)
def test_a_makers_page_and_a_companys_own_blog_are_none(url):
    assert not is_blog(url)


def test_nothing_is_official_on_the_word_of_a_blog(model):
    told = list(model_source_rules(cited(model, FactStatus.OFFICIAL, BLOG)))
    assert [line.partition(": ")[0] for line in told] == ["facts.context_window.status"]


@pytest.mark.parametrize("status", [FactStatus.INDEPENDENT, FactStatus.ESTIMATE, FactStatus.RUMOUR])
def test_a_blog_may_be_cited_for_less(model, status):
    assert list(model_source_rules(cited(model, status, BLOG))) == []


def test_what_a_third_party_says_in_a_blog_is_warned_of(catalogue, model):
    models = {model.id: cited(model, FactStatus.INDEPENDENT, BLOG)}
    told = list(blog_warnings(replace(catalogue, models=models)))
    assert [line.partition(": rests")[0] for line in told] == [f"models/{model.id}.toml: facts.context_window"]


@pytest.mark.parametrize("status", [FactStatus.ESTIMATE, FactStatus.OUTDATED])
def test_an_estimate_is_not_warned_of(catalogue, model, status):
    assert list(blog_warnings(replace(catalogue, models={model.id: cited(model, status, BLOG)}))) == []


def test_a_lab_says_nothing_by_a_blog():
    lab = Lab.model_validate(
        {
            "id": "maker",
            "name": "Maker",
            "country": "US",
            "site": "https://example.org",
            "served_in": {"eu": {"value": "yes", "status": "official", "source": "page"}},
            "sources": {"page": {"url": BLOG, "title": "A post", "checked_on": "2026-11-01"}},
        }
    )
    assert [line.partition(": ")[0] for line in service_source_rules(lab)] == ["served_in.eu.status"]
