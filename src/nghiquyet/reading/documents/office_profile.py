"""The settings with which LibreOffice opens a document that nobody trusts."""

from __future__ import annotations

from pathlib import Path

_SECURITY = "Office.Common/Security/Scripting"
_SETTINGS = (
    (_SECURITY, "MacroSecurityLevel", "3"),
    (_SECURITY, "DisableMacrosExecution", "true"),
    (_SECURITY, "DisableActiveContent", "true"),
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Calc/Content/Update", "Link", "2"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("Inet/Settings", "ooInetFTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetFTPProxyPort", "9"),
)
"""Component, property, value. Links: Writer counts 0 as never, Calc 2. Port 9 (discard) is closed everywhere.

`DisableActiveContent` came with LibreOffice 24.2; earlier ones pass over what they do not know.
"""
_ITEM = (
    '<item oor:path="/org.openoffice.{component}"><prop oor:name="{name}" oor:op="fuse">'
    "<value>{value}</value></prop></item>"
)
_FILE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>\n'
)


def write_profile(folder: Path) -> None:
    """A profile of LibreOffice with these settings and nothing else, in a folder that is not there yet."""
    items = (
        _ITEM.format(component=component, name=name, value=value) for component, name, value in _SETTINGS
    )
    user = folder / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(_FILE.format(items="".join(items)), encoding="utf-8")
