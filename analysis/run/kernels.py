"""Kernels forked from one warm process: a notebook starts in a tenth of a second instead of three.

``multiprocessing``'s fork server imports what every notebook imports, once; each kernel is a fork of it. Kernels talk
over sockets in a private folder, never over the network, so that several may start at once without racing for ports.
"""

import asyncio
import os
import signal
import tempfile
from multiprocessing import parent_process
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from threading import Thread
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning.provisioner_base import KernelProvisionerBase

from ..reading.forkserver import start_forkserver

#: What the warm process imports: all that the notebooks do.
PRELOAD = ["analysis.briefings.annex", "analysis.briefings.exhibits", "ipykernel.kernelapp"]
#: The name under which pyproject.toml registers the provisioner.
PROVISIONER = "claimbook-forked"


def run_kernel(connection_file: str, folder: str) -> None:
    """Be a kernel, in a process of its own, until told to stop or until the run that started it is gone."""
    from ipykernel.kernelapp import IPKernelApp

    Thread(target=_go_with_run, daemon=True).start()
    os.chdir(folder)
    app = IPKernelApp.instance(parent_handle=os.getppid())
    app.initialize(["-f", connection_file, "--log-level=CRITICAL"])
    app.start()


def _go_with_run() -> None:
    """End this process when the run ends, killed or not; the warm process, its parent, waits for its last kernel."""
    run = parent_process()
    if run is not None:
        run.join()
        os._exit(1)


class ForkedProvisioner(KernelProvisionerBase):
    """Starts a kernel as a fork of the warm process."""

    process: ForkServerProcess | None = None
    parent: Any

    @property
    def has_process(self) -> bool:
        return self.process is not None

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        context = start_forkserver(PRELOAD)
        self.process = context.Process(
            target=run_kernel, args=(self.parent.connection_file, kwargs.get("cwd") or os.getcwd()), daemon=True
        )
        self.process.start()
        return self.connection_info

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        manager = self.parent
        manager.write_connection_file()
        self.connection_info = manager.get_connection_info()
        return await super().pre_launch(cmd=["fork"], **kwargs)

    async def poll(self) -> int | None:
        return self.process.exitcode if self.process else 0

    async def wait(self) -> int | None:
        while self.process and self.process.exitcode is None:
            await asyncio.sleep(0.02)
        return self.process.exitcode if self.process else 0

    async def send_signal(self, signum: int) -> None:
        if self.process and self.process.pid and self.process.exitcode is None:
            os.kill(self.process.pid, signum)

    async def kill(self, restart: bool = False) -> None:
        await self.send_signal(signal.SIGKILL)

    async def terminate(self, restart: bool = False) -> None:
        await self.send_signal(signal.SIGTERM)

    async def cleanup(self, restart: bool = False) -> None:
        if self.process and self.process.exitcode is not None:
            self.process.close()
            self.process = None


class BriefingKernelManager(AsyncKernelManager):
    """A kernel manager for briefings: forked kernels, sockets in a folder that goes with it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._folder = tempfile.TemporaryDirectory(prefix="kernel-")
        self.transport = "ipc"
        self.connection_file = str(Path(self._folder.name) / "kernel.json")
        self.ip = str(Path(self._folder.name) / "socket")

    @property
    def kernel_spec(self) -> KernelSpec:
        return KernelSpec(
            argv=["fork"],
            display_name="Python 3",
            language="python",
            metadata={"kernel_provisioner": {"provisioner_name": PROVISIONER}},
        )

    async def cleanup_resources(  # type: ignore[override]  # a coroutine in AsyncKernelManager too, by assignment
        self, restart: bool = False
    ) -> None:
        await super().cleanup_resources(restart=restart)
        if not restart:
            self._folder.cleanup()
