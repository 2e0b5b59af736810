//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ChildProcess
import Glibc
import Testing

@Suite("Programs beside this one")
struct ChildProcessTests {
    private func shell(_ script: String, _ ear: ChildProcess.Ear = .output) throws -> ChildProcess.Said {
        try ChildProcess.run("/bin/sh", ["-c", script], reading: ear)
    }

    @Test(
        "how it ended is its code, or the signal that ended it",
        arguments: [("exit 0", 0), ("exit 7", 7), ("kill -9 $$", 137)]
    )
    func ended(_ script: String, _ status: Int32) throws {
        #expect(try shell(script).status == status)
    }

    @Test("what it says is read whole, also where it is much, and from the output that is meant")
    func said() throws {
        #expect(try shell("head -c 3000000 /dev/zero").output == [UInt8](repeating: 0, count: 3_000_000))
        let both = "echo out; echo err >&2"
        #expect(try shell(both).text == "out\n")
        #expect(try shell(both, .errors).text == "err\n")
        #expect(try shell(both, .both).text.count == 8)
    }

    @Test("folder, environment and arguments are handed over as they are, also with quotes and line breaks")
    func handed() throws {
        let odd = "a \"b\" 'c'\nd"
        let said = try ChildProcess.run(
            "/bin/sh",
            ["-c", "pwd; printf %s \"$WORD$1\"; env | wc -l", "sh", odd],
            environment: ["WORD": odd],
            folder: "/usr"
        )
        #expect(said.text.hasPrefix("/usr\n" + odd + odd))
    }

    @Test("no open file and no ignored signal of this program reaches it")
    func clean() throws {
        // On purpose without O_CLOEXEC.
        let file = open("/etc/passwd", O_RDONLY)
        defer { close(file) }
        signal(SIGUSR2, SIG_IGN)
        defer { signal(SIGUSR2, SIG_DFL) }
        // The listing holds one file open itself.
        #expect(try shell("ls /proc/self/fd | wc -l").text.filter(\.isNumber) == "4")
        #expect(try shell("kill -USR2 $$; exit 0").status == 128 + SIGUSR2)
    }

    @Test("a program that is not there says so")
    func missing() {
        let error = #expect(throws: ChildProcessError.self) { try ChildProcess.run("/nonexistent", []) }
        #expect(error?.description.contains("/nonexistent") == true)
    }

    @Test("the leader of a group takes along what it started, and its number is never used twice")
    func group() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        defer { close(ends[0]) }
        let child = try ChildProcess("/bin/sh", ["-c", "sleep 600 & echo $!; wait"], output: ends[1], leadsGroup: true)
        close(ends[1])
        var line = [UInt8](repeating: 0, count: 32)
        let count = read(ends[0], &line, line.count)
        let grandchild = try #require(Int32(String(decoding: line[..<count], as: UTF8.self).filter(\.isNumber)))
        #expect(child.ended == nil)
        child.kill()
        #expect(child.wait() == 137)
        // The pipe ends when nobody holds it any more.
        #expect(read(ends[0], &line, line.count) == 0)
        let state = try shell("cat /proc/\(grandchild)/stat 2>/dev/null").text
        #expect(state.isEmpty || state.contains(" Z "))
        child.kill()
        #expect(child.wait() == 137)
    }

    @Test("a thousand are started from many threads at once")
    func many() async throws {
        let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
            for number in 0..<1_000 {
                group.addTask { try ChildProcess.run("/bin/sh", ["-c", "exit \(number % 100)"]).status }
            }
            return try await group.reduce(into: [Int32]()) { $0.append($1) }
        }
        #expect(statuses.sorted() == (0..<1_000).map { Int32($0 % 100) }.sorted())
    }
}
