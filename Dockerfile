# figcheck with its page and HTTP interface, run by a user without rights.
#   docker build -t figcheck .
#   docker run --rm -p 127.0.0.1:8017:8017 figcheck                  the page, on http://127.0.0.1:8017
#   docker run --rm -v "$PWD:/stories:ro" figcheck check story.md    a check of the stories here
FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml hatch_build.py README.md LICENSE ./
COPY figcheck figcheck
RUN python -m pip wheel --no-cache-dir --wheel-dir /wheels '.[pdf,server,tables]'

FROM python:3.13-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    python -m pip install --no-cache-dir --no-index --find-links /wheels 'figcheck[pdf,server,tables]' \
    && useradd --system --uid 10001 --no-create-home figcheck
USER 10001
WORKDIR /stories
EXPOSE 8017
HEALTHCHECK CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8017/ready', timeout=3)"]
ENTRYPOINT ["figcheck"]
CMD ["serve", "--host", "0.0.0.0"]
