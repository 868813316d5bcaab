//! Starts `figcheck lsp`, from the path or from where the settings of Zed say.

use zed_extension_api::{self as zed, settings::LspSettings, Command, LanguageServerId, Result, Worktree};

struct Figcheck;

impl zed::Extension for Figcheck {
    fn new() -> Self {
        Figcheck
    }

    fn language_server_command(&mut self, server: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let binary = LspSettings::for_worktree(server.as_ref(), worktree).ok().and_then(|found| found.binary);
        let command = binary
            .as_ref()
            .and_then(|found| found.path.clone())
            .or_else(|| worktree.which("figcheck"))
            .ok_or("figcheck is not on the path; install it with: pip install 'figcheck[lsp]'")?;
        let args = binary.and_then(|found| found.arguments).unwrap_or_else(|| vec!["lsp".to_string()]);
        Ok(Command { command, args, env: worktree.shell_env() })
    }

    fn language_server_workspace_configuration(
        &mut self,
        server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<zed::serde_json::Value>> {
        let settings = LspSettings::for_worktree(server.as_ref(), worktree).ok().and_then(|found| found.settings);
        Ok(Some(zed::serde_json::json!({ "figcheck": settings.unwrap_or_default() })))
    }
}

zed::register_extension!(Figcheck);
