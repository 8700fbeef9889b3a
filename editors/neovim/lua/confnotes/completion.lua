-- The omnifunc (i_CTRL-X_CTRL-O) of notes. Neovim's own lets an item in only if what it inserts begins with the word
-- that is typed; a handle inserts `[@name](https://…)` in place of `@na`. This one does exactly the server's edits.
local M = {}

local timeout = 2000 -- milliseconds
local has_methods = vim.fn.has('nvim-0.11') == 1
local offered = { first = nil, words = {} } -- between the two calls of the omnifunc

-- Byte in `line` of a zero-based column in the client's encoding.
local function byte_of(line, column, encoding)
  if encoding == 'utf-8' then return math.min(column, #line) end
  if has_methods then return vim.str_byteindex(line, encoding, column, false) end
  local is_inside, byte = pcall(vim.str_byteindex, line, column, encoding == 'utf-16')
  return is_inside and byte or #line
end

local function request(client, bufnr, params)
  local method = 'textDocument/completion'
  local reply
  if has_methods then
    reply = client:request_sync(method, params, timeout, bufnr)
  else
    reply = client.request_sync(method, params, timeout, bufnr)
  end
  local result = reply and reply.result
  if type(result) ~= 'table' then return {} end
  return result.items or result
end

-- The server's items as Vim's, and the byte where their edit begins.
local function offers_of(client, bufnr)
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  local line = vim.api.nvim_get_current_line()
  local encoding = client.offset_encoding or 'utf-16'
  local first
  local words = {}
  for _, item in ipairs(request(client, bufnr, vim.lsp.util.make_position_params(0, encoding))) do
    local range = item.textEdit and item.textEdit.range
    if range and range.start.line == row - 1 then
      local begin = byte_of(line, range.start.character, encoding)
      first = first or begin
      if begin == first and begin <= column then
        local behind = byte_of(line, range['end'].character, encoding) - column
        words[#words + 1] = {
          word = item.textEdit.newText,
          abbr = item.label,
          menu = item.detail or '',
          dup = 1,
          equal = 1, -- the server has chosen: do not compare again
          user_data = { confnotes = { behind = math.max(0, behind) } },
        }
      end
    end
  end
  return { first = first, words = words }
end

function M.omnifunc(find_start)
  if find_start == 0 then return { words = offered.words, refresh = 'always' } end
  local bufnr = vim.api.nvim_get_current_buf()
  offered = { words = {} }
  for _, client in ipairs(require('confnotes').clients(bufnr)) do
    offered = offers_of(client, bufnr)
    if #offered.words > 0 then return offered.first end
  end
  return -3 -- leave completion mode without a message
end

-- Removes what the accepted edit replaces behind the cursor: the rest of a word, a bracket that is part of the item.
local function finish(bufnr)
  local data = vim.v.completed_item and vim.v.completed_item.user_data
  local behind = type(data) == 'table' and data.confnotes and data.confnotes.behind or 0
  if behind == 0 then return end
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  vim.api.nvim_buf_set_text(bufnr, row - 1, column, row - 1, column + behind, {})
end

-- Makes this the buffer's omnifunc, unless the user has one of their own.
function M.use(bufnr)
  local given = vim.bo[bufnr].omnifunc
  local defaults = { [''] = true, ['v:lua.vim.lsp.omnifunc'] = true, ['htmlcomplete#CompleteTags'] = true }
  if not defaults[given] then return end
  vim.bo[bufnr].omnifunc = "v:lua.require'confnotes.completion'.omnifunc"
  vim.api.nvim_create_autocmd('CompleteDone', {
    group = vim.api.nvim_create_augroup('confnotes_completion_' .. bufnr, { clear = true }),
    buffer = bufnr,
    callback = function() finish(bufnr) end,
  })
end

return M
