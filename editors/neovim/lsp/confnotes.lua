---@brief
---
--- confnotes: a language server for conference notes in Markdown.
---
--- Neovim 0.11 and later reads this file for `vim.lsp.enable('confnotes')`.
local defaults = require('confnotes').defaults

---@type vim.lsp.Config
return {
  cmd = defaults.cmd,
  filetypes = defaults.filetypes,
  root_markers = defaults.root_markers,
  settings = defaults.settings,
}
