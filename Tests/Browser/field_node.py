# This source file is part of the LienQuan open source project
# Copyright (c) 2026 the LienQuan project authors
# SPDX-License-Identifier: Apache-2.0
"""A node that can be killed and started again."""

import pathlib
import re
import subprocess
import time
import urllib.request


class NodeProcess:
    def __init__(self, program: str, folder: pathlib.Path, port: int):
        self.program = program
        self.folder = folder
        self.port = port
        self.log = pathlib.Path(str(folder) + ".log")
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [self.program, "serve", "--node", str(self.folder), "--port", str(self.port)], stdout=log, stderr=log
            )
        for _ in range(480):
            if self.process.poll() is not None:
                break
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=2)
                return
            except OSError:
                time.sleep(0.25)
        raise AssertionError("the node does not come up: " + self.log.read_text()[-2_000:])

    def kill(self) -> None:
        """As when the power fails: nothing is finished."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def first_password(self) -> str:
        return re.search(r"[Oo]ne-time password[^:]*: *(\S+)", self.log.read_text()).group(1)

    def verify_journal(self) -> None:
        said = subprocess.run(
            [self.program, "journal", "verify", "--node", str(self.folder)], capture_output=True, text=True
        )
        assert said.returncode == 0, said.stdout + said.stderr
