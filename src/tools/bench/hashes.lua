-- Requests strangers, each with another hash: wrk -s hashes.lua URL -- RUN
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(args)
  prefix = string.format("/avatar/%08d%08d", tonumber(args[1]), number)
  count = 0
end

function request()
  count = count + 1
  return wrk.format("GET", prefix .. string.format("%016d?s=80&d=identicon", count))
end
