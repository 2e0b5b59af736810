//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

extension IntakeError: CustomStringConvertible {
    package var description: String { message.en }

    /// What went wrong and what to do about it.
    package var message: Trilingual {
        switch self {
        case .cannotOpen(let path, let reason):
            Trilingual(
                vi: "Không mở được \(path): \(reason)",
                zh: "无法打开 \(path)：\(reason)",
                en: "cannot open \(path): \(reason)"
            )
        case .cannotRead(let path, let reason):
            Trilingual(
                vi: "Không đọc được \(path): \(reason)",
                zh: "无法读取 \(path)：\(reason)",
                en: "cannot read \(path): \(reason)"
            )
        case .cannotWrite(let path, let reason):
            Trilingual(
                vi: "Không ghi được \(path): \(reason)",
                zh: "无法写入 \(path)：\(reason)",
                en: "cannot write \(path): \(reason)"
            )
        case .changedWhileReading(let path):
            Trilingual(
                vi: "\(path) bị rút ngắn trong khi đang đọc; hãy chờ ghi xong rồi nhập lại",
                zh: "\(path) 在读取过程中被截短；请等写入完成后重新导入",
                en: "\(path) became shorter while it was read; import it again when it is written completely"
            )
        case .unknownMapping(let name, let known):
            Trilingual(
                vi: "Không có bảng ghép cột hoặc tệp tên \(name); có sẵn: \(Self.list(known))",
                zh: "没有名为 \(name) 的列映射或文件；内置映射：\(Self.list(known))",
                en: "there is no mapping or file \(name); built in are \(Self.list(known))"
            )
        case .unreadableMapping(let path, let reason):
            Trilingual(
                vi: "Bảng ghép cột \(path) sai: \(reason)",
                zh: "列映射 \(path) 有误：\(reason)",
                en: "the mapping \(path) is wrong: \(reason)"
            )
        case .noMappedColumn(let found): Self.noMappedColumn(found)
        case .missingColumn(let field, let expected, let found):
            Trilingual(
                vi: "Tệp không có cột cho \(field) (tìm \(Self.list(expected))); tệp có: \(Self.list(found))",
                zh: "文件没有 \(field) 对应的列（查找 \(Self.list(expected))）；文件有：\(Self.list(found))",
                en: "the file has no column for \(field) (looked for \(Self.list(expected))); the file has: "
                    + Self.list(found)
            )
        case .unknownEncoding(let name):
            Trilingual(
                vi: "Không biết bảng mã \(name)",
                zh: "不认识编码 \(name)",
                en: "unknown encoding \(name)"
            )
        case .brokenWorkbook, .workbookTooLarge, .noSuchSheet: workbookMessage
        case .notRereadable(let reason):
            Trilingual(
                vi: "Không đọc lại được từng tờ khai: \(reason)",
                zh: "无法再次读取单条记录：\(reason)",
                en: "single records cannot be read again: \(reason)"
            )
        case .noRecord(let offset):
            Trilingual(
                vi: "Không có bản ghi dùng được tại vị trí \(offset); tệp có thể đã thay đổi",
                zh: "位置 \(offset) 没有可用的记录；文件可能已更改",
                en: "there is no usable record at place \(offset); the file may have changed"
            )
        }
    }

    private var workbookMessage: Trilingual {
        switch self {
        case .workbookTooLarge(let reason):
            Trilingual(
                vi: "Bảng tính khi giải nén quá lớn: \(reason)",
                zh: "工作簿解压后过大：\(reason)",
                en: "the workbook unpacks to more than is allowed: \(reason)"
            )
        case .noSuchSheet(let name, let found):
            Trilingual(
                vi: "Không có trang tính \(name); bảng tính có: \(Self.list(found))",
                zh: "没有名为 \(name) 的工作表；工作簿有：\(Self.list(found))",
                en: "there is no sheet \(name); the workbook has: \(Self.list(found))"
            )
        case .brokenWorkbook(let reason):
            Trilingual(
                vi: "Bảng tính hỏng: \(reason)",
                zh: "工作簿已损坏：\(reason)",
                en: "the workbook is damaged: \(reason)"
            )
        default: Trilingual(same: "")
        }
    }

    private static func noMappedColumn(_ found: [String]) -> Trilingual {
        found.isEmpty
            ? Trilingual(
                vi: "Tệp trống hoặc không có dòng tiêu đề",
                zh: "文件为空或没有表头",
                en: "the file is empty or has no header row"
            )
            : Trilingual(
                vi: "Không tìm thấy cột nào của bảng ghép cột; tệp có: \(list(found)). Hãy kiểm tra dấu phân cách và "
                    + "bảng ghép cột",
                zh: "未找到任何已映射的列；文件有：\(list(found))。请检查分隔符和列映射",
                en: "none of the mapped columns found; the file has: \(list(found)). Check separator and mapping"
            )
    }

    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(12).map { "\"\($0.shown(40))\"" }.joined(separator: ", ")
        return names.count > 12 ? shown + ", … (+\(names.count - 12))" : shown
    }
}
