// Starts `figcheck lsp` and leaves the rest to it. The server's own settings are sent to it as they stand; `command` is
// the extension's.
const { commands, window, workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const LANGUAGES = ["markdown", "html", "plaintext"];
let client;

async function start() {
  const [command, ...args] = workspace.getConfiguration("figcheck").get("command");
  client = new LanguageClient(
    "figcheck",
    "figcheck",
    { command, args },
    {
      documentSelector: LANGUAGES.flatMap((language) => ["file", "untitled"].map((scheme) => ({ language, scheme }))),
      middleware: { workspace: { configuration: (params, token, next) => own(next(params, token)) } },
    },
  );
  try {
    await client.start();
  } catch (error) {
    window.showErrorMessage(
      `figcheck could not be started as "${[command, ...args].join(" ")}" (${error.message}). ` +
        "Install it with: pip install 'figcheck[lsp]', or set figcheck.command.",
    );
  }
}

async function own(asked) {
  const found = await asked;
  return Array.isArray(found) ? found.map((item) => (item ? { ...item, command: undefined } : item)) : found;
}

async function restart() {
  await client?.stop().catch(() => undefined);
  await start();
}

function activate(context) {
  context.subscriptions.push(commands.registerCommand("figcheck.restart", restart));
  context.subscriptions.push(
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("figcheck.command") && restart()),
  );
  return start();
}

function deactivate() {
  return client?.stop();
}

module.exports = { activate, deactivate };
