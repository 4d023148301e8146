"""Run by the Python that has LibreOffice's UNO: settle the tracked changes of Word files.

    python3 settle_changes.py SOFFICE PROFILE FILE…

Prints {file: {"accept": [paragraph, …], "reject": […], "shown": […]}} as JSON.
"""
# mypy: ignore-errors
# UNO has no types, and this runs under another Python than docgen's.

import json
import pathlib
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def hidden():
    value = PropertyValue()
    value.Name, value.Value = "Hidden", True
    return (value,)


def paragraphs(text):
    """The strings of a text's paragraphs, those in its tables where they stand."""
    parts = text.createEnumeration()
    while parts.hasMoreElements():
        part = parts.nextElement()
        if part.supportsService("com.sun.star.text.TextTable"):
            for name in part.getCellNames():
                yield from paragraphs(part.getCellByName(name))
        else:
            yield part.getString()


def running(document):
    """The strings of headers and footers."""
    for name in ("HeaderText", "FooterText"):
        styles = document.StyleFamilies.getByName("PageStyles")
        for index in range(styles.Count):
            style = styles.getByIndex(index)
            if style.isInUse() and style.getPropertyValue(name[:6] + "IsOn"):
                yield from paragraphs(style.getPropertyValue(name))


def connected(context, pipe):
    resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.25)
    sys.exit("LibreOffice did not answer")


def settled(desktop, dispatcher, path, command):
    url = pathlib.Path(path).resolve().as_uri()
    document = desktop.loadComponentFromURL(url, "_blank", 0, hidden())
    try:
        if command:
            frame = document.CurrentController.Frame
            dispatcher.executeDispatch(frame, command, "", 0, ())
        changes = document.Redlines.hasElements()
        return [*paragraphs(document.Text), *running(document)], changes
    finally:
        document.close(True)


def main():
    soffice, profile, *files = sys.argv[1:]
    pipe = f"docgen-{pathlib.Path(profile).parent.name}"
    server = subprocess.Popen(
        [soffice, f"-env:UserInstallation=file://{profile}", "--headless", "--norestore",
         f"--accept=pipe,name={pipe};urp;"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        context = connected(uno.getComponentContext(), pipe)
        manager = context.ServiceManager
        desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        name = "com.sun.star.frame.DispatchHelper"
        dispatcher = manager.createInstanceWithContext(name, context)
        answer = {}
        for path in files:
            shown, changes = settled(desktop, dispatcher, path, "")
            answer[path] = dict.fromkeys(("shown", *COMMANDS), shown)
            if changes:
                for what, command in COMMANDS.items():
                    answer[path][what], _ = settled(desktop, dispatcher, path, command)
        print(json.dumps(answer, ensure_ascii=False))
        desktop.terminate()
    finally:
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()


main()
