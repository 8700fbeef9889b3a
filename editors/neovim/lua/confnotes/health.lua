-- :checkhealth confnotes
local health = vim.health or require('health')
local start = health.start or health.report_start
local ok = health.ok or health.report_ok
local info = health.info or health.report_info
local warn = health.warn or health.report_warn
local fail = health.error or health.report_error

local function check()
  local confnotes = require('confnotes')
  local config = confnotes.config or confnotes.defaults
  if vim.lsp.config and vim.lsp.config.confnotes then config = vim.lsp.config.confnotes end
  local program = config.cmd[1]
  start('confnotes')

  if vim.fn.has('nvim-0.7') == 1 then
    ok('Neovim is 0.7 or later')
  else
    fail('Neovim 0.7 or later is needed')
  end

  if vim.fn.executable(program) == 1 then
    ok('program found: ' .. vim.fn.exepath(program))
    local version = vim.trim(vim.fn.system({ program, '--version' }))
    if vim.v.shell_error == 0 then
      ok('it answers: ' .. version)
    else
      fail('it does not run: ' .. version)
    end
  else
    fail('program not found: ' .. program, {
      'Build it with scripts/setup and put build/release on PATH, or',
      "require('confnotes').setup({ cmd = { '/path/to/confnotes', 'lsp' } })",
    })
  end

  if not confnotes.config then
    warn('not set up: vim.g.confnotes_enabled is false and setup() was not called')
  end
  local clients = confnotes.clients()
  if #clients == 0 then info('no server is running: it starts with the first Markdown file') end
  for _, client in ipairs(clients) do
    local encoding = client.offset_encoding or 'utf-16'
    ok(('server %d is running, root %s, columns in %s'):format(client.id, client.config.root_dir or '(none)', encoding))
  end
end

return { check = check }
