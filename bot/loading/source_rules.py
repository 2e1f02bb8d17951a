"""The rules of what a page may be cited for: a blog that anyone may write is never a maker's word."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from bot.catalogue.catalogue import Catalogue
from bot.catalogue.facts import Fact, FactStatus, Source
from bot.catalogue.schema import Model, Signpost
from bot.catalogue.scores import Test, measured_in
from bot.catalogue.services import Service
from bot.loading.service_rules import stated_by_service

BLOG_HOSTS = (
    "dev.to", "medium.com", "substack.com", "hashnode.com", "hashnode.dev", "habr.com", "vc.ru", "blogspot.com",
    "wordpress.com", "tumblr.com", "telegra.ph", "livejournal.com", "csdn.net", "juejin.cn", "zhihu.com", "qiita.com",
    "reddit.com",
)  # fmt: skip
"""Sites where anybody may write."""
COMPANY_FOLDERS = ("/companies/", "/company/")
"""What stands in the path of a company's own blog on such a site."""


def is_blog(url: str) -> bool:
    """Tell whether a page is of a site where anybody may write, and not of a company's own blog there."""
    page = urlsplit(url)
    host = page.netloc.lower()
    if any(folder in page.path for folder in COMPANY_FOLDERS):
        return False
    return any(host == blog or host.endswith(f".{blog}") for blog in BLOG_HOSTS)


def model_source_rules(model: Model) -> Iterator[str]:
    """Yield what a model calls official on the word of a blog: key, problem and fix."""
    yield from _official(_stated_by_model(model), model.sources)


def service_source_rules(service: Service) -> Iterator[str]:
    """Yield what the file of a maker or a host calls official on the word of a blog: key, problem and fix."""
    yield from _official(stated_by_service(service), service.sources)


def signpost_source_rules(signpost: Signpost) -> Iterator[str]:
    """Yield what a signpost calls official on the word of a blog: key, problem and fix."""
    yield from _official(_stated_by_signpost(signpost), signpost.sources)


def score_source_rules(test: Test) -> Iterator[str]:
    """Yield what a file of scores calls official on the word of a blog: key, problem and fix."""
    yield from _official(_stated_by_test(test), test.sources)


def blog_warnings(catalogue: Catalogue) -> Iterator[str]:
    """Yield a line for each fact of a third party that only a blog states."""
    maker = "cite the maker's page, or one that it names"
    for model in catalogue.models.values():
        yield from _warned(f"models/{model.id}", _stated_by_model(model), model.sources, maker)
    for signpost in catalogue.signposts.values():
        yield from _warned(f"signposts/{signpost.id}", _stated_by_signpost(signpost), signpost.sources, maker)
    for test in catalogue.tests.values():
        yield from _warned(f"scores/{test.id}", _stated_by_test(test), test.sources, "cite who ran the test")


def _warned(
    place: str, stated: Iterator[tuple[str, FactStatus, str]], sources: Mapping[str, Source], fix: str
) -> Iterator[str]:
    for key, status, source in stated:
        if status is FactStatus.INDEPENDENT and _rests_on_blog(source, sources):
            yield f"{place}.toml: {key}: rests on a blog; {fix}"


def _official(stated: Iterator[tuple[str, FactStatus, str]], sources: Mapping[str, Source]) -> Iterator[str]:
    for key, status, source in stated:
        if status is FactStatus.OFFICIAL and _rests_on_blog(source, sources):
            yield f"{key}.status: is official, but its source is a blog; cite the maker's page or write independent"


def _rests_on_blog(source: str, sources: Mapping[str, Source]) -> bool:
    return source in sources and is_blog(sources[source].url)


def _stated_by_model(model: Model) -> Iterator[tuple[str, FactStatus, str]]:
    """Yield the key, the status and the source of everything that a model's file states."""
    for name in type(model.facts).model_fields:
        fact = getattr(model.facts, name)
        if fact is not None:
            yield f"facts.{name}", fact.status, fact.source
    for n, offer in enumerate(model.offers):
        yield f"offers[{n}]", offer.status, offer.source
        yield from ((f"offers[{n}].past[{at}]", one.status, one.source) for at, one in enumerate(offer.past))


def _stated_by_test(test: Test) -> Iterator[tuple[str, FactStatus, str]]:
    for n, one in enumerate(measured_in(test)):
        yield f"scores[{n}]", one.status, one.score.source or test.source or ""


def _stated_by_signpost(signpost: Signpost) -> Iterator[tuple[str, FactStatus, str]]:
    for name, fact in signpost:
        if isinstance(fact, Fact):
            yield name, fact.status, fact.source
