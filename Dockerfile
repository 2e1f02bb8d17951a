# Needs the base image and the package index, nothing else. `make image`, `docker compose up`, or `docker buildx bake`.
FROM docker.io/library/python:3.13-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /src
RUN python -m venv --without-pip /opt/zoo
# The libraries change seldom: their layer is kept while only the bot changes.
COPY requirements/run.txt requirements/build.txt requirements/postgres.txt requirements/
RUN pip install --no-compile --only-binary=:all: --require-hashes -r requirements/build.txt \
 && pip --python /opt/zoo/bin/python install --no-compile --only-binary=:all: --require-hashes -r requirements/run.txt \
    -r requirements/postgres.txt
COPY pyproject.toml README.md LICENSE THIRD_PARTY_LICENSES.md ./
COPY bot bot
COPY adapters adapters
COPY data data
# Compiled here: where it runs, the file system is read-only.
RUN pip wheel --no-deps --no-build-isolation --wheel-dir /wheels . \
 && pip --python /opt/zoo/bin/python install --no-compile --no-deps --no-index /wheels/*.whl \
 && /opt/zoo/bin/python -m compileall -q --invalidation-mode unchecked-hash /opt/zoo/lib

FROM docker.io/library/python:3.13-slim
LABEL org.opencontainers.image.title="LLM Zoo Bot" org.opencontainers.image.licenses="MIT"
COPY --from=build /opt/zoo /opt/zoo
RUN install -d -o 10001 -g 10001 -m 0700 /data
ENV PATH=/opt/zoo/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 XDG_DATA_HOME=/data \
    ZOO_DATABASE=/data/zoo.sqlite3
USER 10001:10001
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["zoobot", "health"]
ENTRYPOINT ["zoobot"]
CMD ["run"]
