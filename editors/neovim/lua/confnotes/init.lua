-- confnotes in Neovim: starts the server for Markdown buffers, nothing more. What the notes say is the server's matter.
--
-- 0.11 and later: vim.lsp.config and vim.lsp.enable. 0.8 to 0.10: vim.lsp.start. 0.7: vim.lsp.start_client.
local M = {}

M.defaults = {
  cmd = { 'confnotes', 'lsp' },
  filetypes = { 'markdown' },
  root_markers = { '.confnotes.yaml', '.git' },
  settings = {}, -- { confnotes = { diagnostics = { delay = 200 } } }
}

local uses_enable = vim.lsp.config ~= nil and vim.lsp.enable ~= nil
local clients_by_root = {} -- 0.7 only: vim.lsp.start keeps its own account

local function is_note(bufnr)
  return vim.api.nvim_buf_is_loaded(bufnr) and vim.tbl_contains(M.config.filetypes, vim.bo[bufnr].filetype)
end

-- The nearest folder upwards with one of the markers, else the file's own.
local function root_of(path)
  local own = vim.fn.fnamemodify(path, ':p:h')
  local folder = own
  while true do
    for _, marker in ipairs(M.config.root_markers) do
      if vim.loop.fs_stat(folder .. '/' .. marker) then return folder end
    end
    local parent = vim.fn.fnamemodify(folder, ':h')
    if parent == folder then return own end
    folder = parent
  end
end

local function client_config(root)
  local config = M.config
  local has_settings = not vim.tbl_isempty(config.settings)
  return {
    name = 'confnotes',
    cmd = config.cmd,
    cmd_env = config.cmd_env,
    capabilities = config.capabilities,
    settings = config.settings,
    init_options = config.init_options or (has_settings and config.settings or nil),
    root_dir = root,
    workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
    on_attach = function(client, bufnr)
      if config.on_attach then config.on_attach(client, bufnr) end
      require('confnotes.completion').use(bufnr)
    end,
  }
end

-- Neovim before 0.11: starts the server of the buffer's root, or joins it.
local function attach(bufnr)
  local path = vim.api.nvim_buf_get_name(bufnr)
  if vim.bo[bufnr].buftype ~= '' or path == '' then return end
  if vim.fn.executable(M.config.cmd[1]) == 0 then
    vim.notify_once(
      ('confnotes: `%s` is not a program on PATH; see :help confnotes-install'):format(M.config.cmd[1]),
      vim.log.levels.WARN
    )
    return
  end
  local root = root_of(path)
  if vim.lsp.start then
    vim.api.nvim_buf_call(bufnr, function() vim.lsp.start(client_config(root)) end)
    return
  end
  local id = clients_by_root[root]
  if not (id and vim.lsp.get_client_by_id(id)) then
    id = vim.lsp.start_client(client_config(root))
    clients_by_root[root] = id
  end
  if id then vim.lsp.buf_attach_client(bufnr, id) end
end

local function attach_all()
  if uses_enable then
    vim.lsp.enable('confnotes')
    return
  end
  for _, bufnr in ipairs(vim.api.nvim_list_bufs()) do
    if is_note(bufnr) then attach(bufnr) end
  end
end

-- The running clients; those of one buffer where `bufnr` is given.
function M.clients(bufnr)
  local get = vim.lsp.get_clients or vim.lsp.get_active_clients
  return vim.tbl_filter(function(client)
    return client.name == 'confnotes' and (not bufnr or vim.lsp.buf_is_attached(bufnr, client.id))
  end, get())
end

-- Takes the fields of vim.lsp.start_client() that `defaults` has, and init_options, capabilities, on_attach, cmd_env.
function M.setup(options)
  M.config = vim.tbl_deep_extend('force', {}, M.defaults, options or {})
  local group = vim.api.nvim_create_augroup('confnotes', { clear = true })
  if uses_enable then
    local given = vim.deepcopy(options or {})
    if given.settings and not given.init_options then given.init_options = given.settings end
    vim.lsp.config('confnotes', given)
    vim.api.nvim_create_autocmd('LspAttach', {
      group = group,
      callback = function(event)
        local client = vim.lsp.get_client_by_id(event.data.client_id)
        if client and client.name == 'confnotes' then require('confnotes.completion').use(event.buf) end
      end,
    })
  else
    vim.api.nvim_create_autocmd('FileType', {
      group = group,
      pattern = M.config.filetypes,
      callback = function(event) attach(event.buf) end,
    })
  end
  attach_all()
end

local function stop(client, force)
  if uses_enable then
    client:stop(force)
  else
    client.stop(force)
  end
end

local function is_running(client) return vim.lsp.get_client_by_id(client.id) ~= nil end

-- Stops every server, waits for its end, and starts anew for the buffers that are open.
function M.restart()
  local old = M.clients()
  for _, client in ipairs(old) do
    stop(client)
  end
  local tries = 0
  local function start_when_stopped()
    local left = vim.tbl_filter(is_running, old)
    tries = tries + 1
    if #left == 0 then
      attach_all()
    elseif tries <= 60 then
      if tries == 30 then
        for _, client in ipairs(left) do
          stop(client, true)
        end
      end
      vim.defer_fn(start_when_stopped, 100)
    else
      vim.notify('confnotes: the server does not end; see :ConfnotesLog', vim.log.levels.ERROR)
    end
  end
  start_when_stopped()
end

-- Neovim's log of all language servers: what ours writes to standard error is in it.
function M.open_log()
  local path = require('vim.lsp.log').get_filename()
  vim.cmd('tabedit ' .. vim.fn.fnameescape(path))
end

return M
