//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import Intake
import Logging
import Node
import Persistence
import TestSupport
import Testing

@Suite("Imports into a node")
struct ImportTests {
    private static let header = "declaration_no,item_no,lodged_at,office,hs_code,net_kg"

    private func table(_ rows: Int, prefix: String = "T") -> String {
        let lines = (0..<rows).map { "\(prefix)\($0),1,2025-09-01T08:00:00+07:00,VN-VI,61091000,\($0 + 1)" }
        return ([Self.header] + lines).joined(separator: "\n") + "\n"
    }

    private func take(_ path: String, _ node: Node, _ rejects: any RejectSink = RejectCount()) async throws
        -> FileImport.Result
    {
        let mapping = try ColumnMapping.load("lienquan")
        let archive = node.database.declarations
        return try await FileImport(path, name: "t.csv", mapping: mapping, rejects: rejects, into: archive)
            .run(by: "test", startedAt: 0)
    }

    private func imports(into node: Node, _ workshop: Workshop) -> NodeImports {
        NodeImports(
            archive: node.database.declarations,
            shelf: MappingShelf(workshop.folder),
            scoring: node.scoring,
            logger: Logger(label: "test"),
            now: { 1_756_700_000 }
        )
    }

    @Test("a file imported twice adds nothing the second time")
    func twice() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            let path = try workshop.file("t.csv", table(2_000))
            let first = try await take(path, node)
            let second = try await take(path, node)
            #expect(first.receipt.added == 2_000)
            #expect(second.receipt.added == 0)
            #expect(second.receipt.alreadyThere == 2_000)
            try await node.close()
        }
    }

    @Test("unreadable lines are told and the rest goes on; numbers twice in a file count once")
    func rejects() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            let broken = "X1,1,2025-99-01,VN-VI,1,1\nX2,1\n,1,2025-09-01,VN-VI,1,1\n"
            let path = try workshop.file("t.csv", table(10) + broken + "T3,1,2025-09-02,VN-VI,9,9\n")
            let list = RejectList()
            let result = try await take(path, node, list)
            #expect(result.receipt.added == 10)
            #expect(result.receipt.alreadyThere == 1)
            #expect(list.all.map(\.line) == [12, 13, 14])
            try await node.close()
        }
    }

    @Test("an empty file and a header alone add nothing and say why")
    func empty() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            await #expect(throws: IntakeError.self) { _ = try await take(try workshop.file("e.csv", ""), node) }
            let bare = try await take(try workshop.file("h.csv", Self.header + "\n"), node)
            #expect(bare.receipt.added == 0)
            #expect(try await node.database.targeting.extent() == nil)
            try await node.close()
        }
    }

    @Test("the console's imports: preview, run, progress, rejects, a mapping kept for the next file")
    func console() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            let imports = self.imports(into: node, workshop)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await imports.run() }
                let rows = (1...20).map { "VN\($0);01/09/2025 08:00;61091000;a\n" }.joined()
                let foreign = "Số TK;Ngày đăng ký;Mã HS;Ghi chú riêng\n" + rows + "VN99;99/09/2025;1;b\n"
                for round in 0..<2 {
                    let path = try workshop.file("u\(round).upload", foreign)
                    let file = UploadedFile(name: "tờ khai.csv", path: path, bytes: foreign.utf8.count)
                    let preview = try await imports.preview(file)
                    #expect(preview.columns.map(\.suggestion) == [.declarationNo, .lodgedAt, .hsCode, nil])
                    #expect((preview.savedMapping != nil) == (round == 1))
                    let run = try await imports.start(file, columns: preview.columns.map(\.suggestion), by: "officer")
                    var progress = try #require(try await imports.progress(of: run))
                    while progress.state == .running {
                        try await Task.sleep(for: .milliseconds(5))
                        progress = try #require(try await imports.progress(of: run))
                    }
                    #expect(progress.state == .done)
                    #expect(progress.added == (round == 0 ? 20 : 0))
                    #expect(progress.rejected == 1)
                    #expect(try await imports.rejects(of: run, offset: 0, limit: 10).map(\.line) == [22])
                    #expect(!FileManager.default.fileExists(atPath: path))
                }
                group.cancelAll()
            }
            try await node.close()
        }
    }

    @Test("posted JSON lines keep the number of the line each declaration stood on")
    func jsonLines() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            let imports = self.imports(into: node, workshop)
            let body =
                #"{"declaration_no":"A"}"# + "\n\nnonsense\n" + #"{"declaration_no":"B","net_kg":"x"}"# + "\n"
                + #"{"declaration_no":"C"}"#
            let posted = try imports.read(jsonLines: Array(body.utf8))
            #expect((0..<posted.batch.count).map { posted.batch.text(.declarationNo, at: $0) } == ["A", "C"])
            #expect(posted.lines == [1, 5])
            #expect(posted.rejects.map(\.line) == [3, 4])
            try await node.close()
        }
    }

    @Test("a picture is refused before anybody is asked what its columns are")
    func picture() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            let path = workshop.folder.url.appendingPathComponent("p.upload").path
            let bytes = Data((0..<5_120).map { UInt8(truncatingIfNeeded: $0) })
            #expect(FileManager.default.createFile(atPath: path, contents: bytes))
            await #expect(throws: ImportError.self) {
                _ = try await self.imports(into: node, workshop).preview(
                    UploadedFile(name: "ảnh.jpg", path: path, bytes: bytes.count)
                )
            }
            try await node.close()
        }
    }

    @Test("an upload that is no table is refused in the officer's languages, by the officer's name of it")
    func noTable() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            let imports = self.imports(into: node, workshop)
            let path = try workshop.file("x.upload", "")
            do {
                _ = try await imports.preview(UploadedFile(name: "ảnh.csv", path: path, bytes: 0))
                Issue.record("an empty file was taken")
            } catch ImportError.unreadable(let reason) {
                #expect(!reason.vi.isEmpty && !reason.zh.isEmpty && !reason.en.contains(path))
            }
            try await node.close()
        }
    }
}
