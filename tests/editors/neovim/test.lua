-- Runs inside Neovim, with the example note open; run.sh starts it. No setup() is called: the runtimepath is enough.
local failures = 0
local bufnr = vim.api.nvim_get_current_buf()
local confnotes = require('confnotes')

local function say(line) io.stdout:write(line .. '\n') end

local function test(name, body)
  local ok, message = xpcall(body, debug.traceback)
  say((ok and 'ok    ' or 'FAIL  ') .. name)
  if not ok then
    failures = failures + 1
    say(tostring(message))
  end
end

local function equal(actual, expected)
  if vim.deep_equal(actual, expected) then return end
  error(('expected %s\n     got %s'):format(vim.inspect(expected), vim.inspect(actual)), 2)
end

local function wait_for(what, condition)
  if not vim.wait(8000, condition, 20) then error('timed out waiting for ' .. what, 2) end
end

local function line(number) return vim.api.nvim_buf_get_lines(bufnr, number - 1, number, false)[1] end

local function set_line(number, text) vim.api.nvim_buf_set_lines(bufnr, number - 1, number, false, { text }) end

local function find_line(text)
  for number, content in ipairs(vim.api.nvim_buf_get_lines(bufnr, 0, -1, false)) do
    if content == text then return number end
  end
  error('no line is ' .. text, 2)
end

local function request(method, params)
  params.textDocument = { uri = vim.uri_from_bufnr(bufnr) }
  local replies = vim.lsp.buf_request_sync(bufnr, method, params, 8000) or {}
  local _, reply = next(replies)
  assert(reply and not reply.error, method .. ': ' .. vim.inspect(reply))
  return reply.result
end

-- "line code", one-based and sorted.
local function diagnostics()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(bufnr)) do
    equal(diagnostic.source, 'confnotes')
    local code = diagnostic.code or diagnostic.user_data.lsp.code
    found[#found + 1] = ('%d %s'):format(diagnostic.lnum + 1, code)
  end
  table.sort(found, function(a, b) return tonumber(a:match('%d+')) < tonumber(b:match('%d+')) end)
  return found
end

-- Types `keys` at the end of a line, in Insert mode, and takes what completion offers: the menu's entries as
-- { label, detail }. The one labelled `wanted` is accepted.
local function complete(number, keys, wanted)
  vim.opt.completeopt = 'menuone,noselect'
  vim.api.nvim_win_set_cursor(0, { number, #line(number) })
  local menu
  local group = vim.api.nvim_create_augroup('test_complete', { clear = true })
  vim.api.nvim_create_autocmd('CompleteChanged', {
    group = group,
    callback = function() menu = menu or vim.fn.complete_info({ 'items' }).items end,
  })
  local ticks = 0
  local timer = vim.loop.new_timer()
  timer:start(20, 20, vim.schedule_wrap(function()
    ticks = ticks + 1
    if not menu and ticks < 200 then return end
    timer:stop()
    local steps = 0
    for i, item in ipairs(menu or {}) do
      if item.abbr == wanted then steps = i end
    end
    vim.api.nvim_input(('<C-n>'):rep(steps) .. '<C-y><Esc>')
  end))
  local typed = vim.api.nvim_replace_termcodes(keys .. '<C-x><C-o>', true, false, true)
  vim.api.nvim_feedkeys(typed, 'nx!', false)
  vim.api.nvim_del_augroup_by_id(group)
  return vim.tbl_map(function(item) return { item.abbr, item.menu } end, menu or {})
end

-- ([@a](b)) and so on may be typed at the end of the note without harm to what other tests look at.
local function append(text)
  vim.api.nvim_buf_set_lines(bufnr, -1, -1, false, { '', text })
  return vim.api.nvim_buf_line_count(bufnr)
end

local version = vim.version()
say(('Neovim %d.%d.%d'):format(version.major, version.minor, version.patch))

local expected = { '9 link/no-such-anchor', '33 link/no-such-file', '60 heading/empty' }

test('the server starts by itself and knows the root', function()
  wait_for('a client', function() return #confnotes.clients(bufnr) == 1 end)
  equal(vim.loop.fs_realpath(confnotes.clients(bufnr)[1].config.root_dir), vim.loop.fs_realpath(vim.fn.getcwd()))
end)

test('diagnostics', function()
  wait_for('diagnostics', function() return #vim.diagnostic.get(bufnr) >= #expected end)
  equal(diagnostics(), expected)
end)

test('diagnostics follow an edit', function()
  local number = find_line('### ')
  set_line(number, '### Reading a sextant')
  wait_for('two diagnostics', function() return #vim.diagnostic.get(bufnr) == 2 end)
  set_line(number, '### ')
  wait_for('three diagnostics', function() return #vim.diagnostic.get(bufnr) == 3 end)
  equal(diagnostics(), expected)
end)

test('document symbols: days hold talks, talks name their speakers', function()
  local outline = {}
  for _, day in ipairs(request('textDocument/documentSymbol', {})) do
    local talks = {}
    for _, talk in ipairs(day.children or {}) do
      talks[#talks + 1] = { talk.name, talk.detail or '' }
    end
    outline[#outline + 1] = { day.name, talks }
  end
  equal(outline, {
    {
      'Day 1',
      {
        { 'Opening keynote', '' },
        { 'Predicting tides with fourteen lines of NumPy', 'Odalys Quillfeather' },
        { 'Type hints for people who ship on Fridays', 'Bram Tidewater' },
        { 'Packaging is a knot, not a rope', 'Ines Saltmarsh, Corin Maddersea' },
      },
    },
    {
      'Day 2',
      {
        { 'From logbook to data frame', 'Tamsin Ropewalk' },
        { 'Testing against the weather', 'Pippa Lanternby' },
        { '(untitled talk)', 'Juniper Fathomson' },
      },
    },
  })
end)

test('document_symbol() fills the list', function()
  vim.lsp.buf.document_symbol()
  local function entries() return vim.list_extend(vim.fn.getqflist(), vim.fn.getloclist(0)) end
  wait_for('the list', function() return #entries() >= 9 end)
  vim.cmd('cclose | lclose')
end)

test('handles complete behind @, from all notes, in the form they are used in', function()
  local number = append('Met ')
  local menu = complete(number, 'A@', '@wim-example')
  table.sort(menu, function(a, b) return a[1] < b[1] end)
  equal(menu, {
    { '@juniper_example', 'Juniper Fathomson' },
    { '@odalys_example', 'Odalys Quillfeather' },
    { '@pippa_example', 'Pippa Lanternby' },
    { '@wim-example', 'Wim Sandoval-Reyke' },
  })
  equal(line(number), 'Met [@wim-example](https://github.com/wim-example)')
end)

test('handles are found by the name of the person', function()
  local number = append('Änne met ')
  equal(complete(number, 'A@lant', '@pippa_example'), { { '@pippa_example', 'Pippa Lanternby' } })
  equal(line(number), 'Änne met [@pippa_example](https://twitter.com/pippa_example)')
end)

test('tags complete inside tags:, without those that are there', function()
  local number = find_line('tags: ["Python", "Conference"]')
  set_line(number, 'tags: ["Python", "Conference", ]')
  equal(complete(number, 'A<Left>', 'Meetup'), { { 'Meetup', '1 note' } })
  local completed = line(number)
  assert(completed:match('^tags: %["Python", "Conference", "?Meetup"?%]$'), completed)
end)

test(':ConfnotesRestart', function()
  local before = confnotes.clients(bufnr)[1].id
  vim.cmd('ConfnotesRestart')
  wait_for('a new client', function()
    local client = confnotes.clients(bufnr)[1]
    return client ~= nil and client.id ~= before
  end)
  wait_for('its diagnostics', function() return #vim.diagnostic.get(bufnr) == #expected end)
  equal(#confnotes.clients(), 1)
end)

test(':ConfnotesLog', function()
  vim.cmd('ConfnotesLog')
  assert(vim.api.nvim_buf_get_name(0):match('lsp%.log$'), vim.api.nvim_buf_get_name(0))
  vim.cmd('tabclose')
end)

test(':checkhealth', function()
  vim.cmd('checkhealth confnotes')
  local report = ''
  wait_for('the report', function()
    report = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
    return report:find('is running') ~= nil
  end)
  assert(report:find('program found') and report:find('it answers: confnotes %d') and not report:find('ERROR'), report)
  vim.cmd('bwipeout!')
end)

test(':help', function() vim.cmd('helptags ' .. vim.fn.fnameescape(vim.env.CONFNOTES_DOC)) end)

test('no error among the messages', function()
  local messages = vim.fn.execute('messages')
  assert(not messages:find('E%d+:') and not messages:lower():find('error'), messages)
  if messages:find('deprecated') then say(messages) end
end)

say(failures == 0 and 'all passed' or failures .. ' failed')
vim.cmd(failures == 0 and 'qall!' or 'cquit')
