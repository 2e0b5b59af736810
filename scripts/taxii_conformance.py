# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""Runs medallion's own tests over HTTP, and walks through a TAXII server with two foreign clients.

    taxii_conformance.py prepare MEDALLION FOLDER     writes FOLDER/test_backends.py and FOLDER/fixture.json
    taxii_conformance.py suite URL FOLDER [pytest …]  runs them against the server at URL
    taxii_conformance.py walk URL LOGIN PASSWORD      taxii2-client and cytaxii2

MEDALLION is the source of the reference server (BSD-3), fetched when it is run and never kept here. Its tests speak
to a Flask test client of their own; here they are given one that speaks HTTP.
"""

import ast
import base64
import json
import os
import pathlib
import subprocess
import sys
import uuid

LOGIN, PASSWORD = "admin", "Password0"
TAXII = "application/taxii+json;version=2.1"
# Items that look inside medallion instead of asking it over HTTP.
INSIDE = "no_config or default_backend or default_taxii or default_userpass or save_to or cleanup"

SHIM = '''
import os
import pytest
import requests


class Reply:
    """What Flask's test client answers, from an answer over HTTP."""

    def __init__(self, reply):
        self.status_code, self.headers, self.data = reply.status_code, reply.headers, reply.content
        self.content_type, self.reply = reply.headers.get("Content-Type"), reply

    @property
    def json(self):
        return self.reply.json()


class Client:
    def __getattr__(self, method):
        def call(path, headers=None, data=None, follow_redirects=False):
            # A session would add an Accept of its own where the test sends none.
            url = os.environ["TAXII_URL"] + path
            return Reply(requests.request(method, url, headers=headers, data=data, allow_redirects=follow_redirects))
        return call


class Server:
    type = "http"
    client = Client()
    TEST_OBJECT = TEST_OBJECT
    auth = {"Authorization": os.environ["TAXII_AUTHORIZATION"]}
    headers = {"Accept": "%s", **auth}
    post_headers = {"Content-Type": "%s", **headers}


@pytest.fixture(scope="module")
def backend():
    return Server()
''' % (TAXII, TAXII)


def test_object(tests: pathlib.Path) -> str:
    """The object that the tests add, wherever this version of them keeps it."""
    for name in ("base_test.py", "test_backends.py"):
        path = tests / name
        for node in ast.walk(ast.parse(path.read_text())) if path.exists() else ():
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "TEST_OBJECT":
                return ast.unparse(node)
    sys.exit("error: the tests of medallion have no TEST_OBJECT")


def prepare(source: str, folder: str) -> None:
    tests = pathlib.Path(source, "medallion", "test")
    tree = ast.parse((tests / "test_backends.py").read_text())

    def is_kept(node: ast.stmt) -> bool:
        if isinstance(node, ast.ImportFrom):
            return node.module not in ("base_test", "medallion", "medallion.views")
        return not (
            isinstance(node, ast.ClassDef) or (isinstance(node, ast.FunctionDef) and "fixture" in ast.unparse(node)[:60])
        )

    kept = "\n\n".join(ast.unparse(node) for node in tree.body if is_kept(node))
    constants = (tests / "__init__.py").read_text()
    head = (
        f"{test_object(tests)}\n{SHIM}\nimport types\nfrom medallion import common\n"
        f"MEDIA_TYPE_TAXII_V21 = {TAXII!r}\ntest = types.SimpleNamespace()\n"
        f"exec({constants!r}, test.__dict__)\n"
    )
    out = pathlib.Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    (out / "test_backends.py").write_text(head + "\n" + kept + "\n")
    (out / "fixture.json").write_text((tests / "data" / "default_data.json").read_text())


def suite(url: str, folder: str, arguments: list[str]) -> int:
    credentials = base64.b64encode(f"{LOGIN}:{PASSWORD}".encode()).decode()
    environment = dict(os.environ, TAXII_URL=url, TAXII_AUTHORIZATION=f"Basic {credentials}")
    command = [sys.executable, "-B", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", f"not ({INSIDE})"]
    return subprocess.call(command + arguments + ["test_backends.py"], cwd=folder, env=environment)


def incident(number: int) -> dict:
    return {
        "type": "incident", "spec_version": "2.1", "id": f"incident--{uuid.uuid4()}", "name": f"Seizure {number}",
        "created": "2026-01-02T03:04:05.000Z", "modified": f"2026-01-02T03:04:05.{number % 1000:03d}Z",
    }


def check(condition: bool, what: str) -> None:
    print(("passed  " if condition else "FAILED  ") + what)
    if not condition:
        check.failures += 1


check.failures = 0


def walk(url: str, login: str, password: str) -> int:
    from taxii2client.v21 import Server, as_pages
    import cytaxii2.cytaxii2

    server = Server(url + "/taxii2/", user=login, password=password)
    check(bool(server.title) and bool(server.api_roots), "taxii2-client reads discovery")
    root = server.default
    check("application/taxii+json;version=2.1" in root.versions, "taxii2-client reads the API root")
    names = {collection.id: collection for collection in root.collections}
    both = [collection for collection in names.values() if collection.can_read and collection.can_write]
    check(bool(both), "taxii2-client finds a collection that it may read and write")
    target = both[0]
    objects = [incident(number) for number in range(25)]
    status = target.add_objects({"objects": objects})
    check(status.status == "complete" and status.success_count == 25, "taxii2-client adds 25 objects")
    check(root.get_status(status.id).success_count == 25, "taxii2-client asks for the status again")
    ids = {entry["id"] for entry in objects}
    found = [entry["id"] for page in as_pages(target.get_objects, per_request=7) for entry in page.get("objects", [])]
    check(ids <= set(found) and len(found) == len(set(found)), "taxii2-client walks pages of 7, each object once")
    entries = [
        entry["id"] for page in as_pages(target.get_manifest, per_request=7) for entry in page.get("objects", [])
    ]
    check(ids <= set(entries), "taxii2-client walks the manifest")
    one = objects[0]["id"]
    check(target.get_object(one)["objects"][0]["name"] == "Seizure 0", "taxii2-client reads one object")
    check(len(target.object_versions(one)["versions"]) == 1, "taxii2-client reads its versions")
    target.delete_object(one)
    try:
        target.get_object(one)
        check(False, "taxii2-client does not find a deleted object")
    except Exception as error:
        check("404" in str(error), "taxii2-client does not find a deleted object")
    server.close()

    client = cytaxii2.cytaxii2.cytaxii2(discovery_url=url + "/taxii2/", username=login, password=password)
    check(client.discovery_request()["status"], "cytaxii2 reads discovery")
    check(client.root_discovery()["status"], "cytaxii2 reads the API root")
    check(client.collection_request()["status"], "cytaxii2 lists collections")
    polled = client.poll_request(collection_id=target.id)
    check(polled["status"] and len(json.dumps(polled["response"])) > 100, "cytaxii2 polls")
    sent = client.inbox_request(collection_id=target.id, stix_bundle=json.dumps({"objects": [incident(99)]}))
    check(sent["status"], "cytaxii2 sends")
    return 1 if check.failures else 0


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["prepare", source, folder]:
            prepare(source, folder)
        case ["suite", url, folder, *arguments]:
            sys.exit(suite(url, folder, arguments))
        case ["walk", url, login, password]:
            sys.exit(walk(url, login, password))
        case _:
            sys.exit(__doc__)
