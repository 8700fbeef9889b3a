-- Starts confnotes for Markdown files, unless the user has called setup() or set vim.g.confnotes_enabled to false.
if vim.g.loaded_confnotes then return end
vim.g.loaded_confnotes = 1

local command = vim.api.nvim_create_user_command
command('ConfnotesRestart', function() require('confnotes').restart() end, { desc = 'Restart the confnotes server' })
command('ConfnotesLog', function() require('confnotes').open_log() end, { desc = 'Open the log of language servers' })

local is_enabled = vim.g.confnotes_enabled ~= false and vim.g.confnotes_enabled ~= 0
if is_enabled and not require('confnotes').config then require('confnotes').setup() end
