//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Foundation

extension ColumnMapping {
    /// A built-in mapping by its name, or the JSON file at a path.
    package static func load(_ nameOrPath: String) throws(IntakeError) -> ColumnMapping {
        if let mapping = builtIn(nameOrPath) { return mapping }
        guard FileManager.default.fileExists(atPath: nameOrPath) else {
            throw .unknownMapping(name: nameOrPath, known: builtInNames)
        }
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: nameOrPath))
            let mapping = try JSONDecoder().decode(ColumnMapping.self, from: data)
            try mapping.check()
            return mapping
        } catch let error as DecodingError {
            throw .unreadableMapping(path: nameOrPath, reason: describe(error))
        } catch let error as MappingFault {
            throw .unreadableMapping(path: nameOrPath, reason: error.reason)
        } catch {
            throw .cannotRead(path: nameOrPath, reason: error.localizedDescription)
        }
    }

    /// The mapping as JSON that people edit: sorted keys, one to a line.
    package func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    /// Finds settings that no file can be read with.
    func check() throws(MappingFault) {
        if let separator, separator.utf8.count != 1 {
            throw MappingFault(reason: "separator must be one of , ; | or a tab, not \"\(separator)\"")
        }
        if let encoding, TextEncoding(name: encoding) == nil {
            throw MappingFault(reason: "unknown encoding \"\(encoding)\"")
        }
        if let utcOffset, UTCOffset.minutes(utcOffset) == nil {
            throw MappingFault(reason: "utcOffset must look like +07:00, not \"\(utcOffset)\"")
        }
        for column in columns {
            if let unit = column.unit, MassUnit(name: unit) == nil {
                throw MappingFault(reason: "unknown unit \"\(unit)\" of \(column.field.rawValue): t, kg or g")
            }
        }
    }

    /// A setting that no file can be read with.
    struct MappingFault: Error {
        let reason: String
    }

    private static func describe(_ error: DecodingError) -> String {
        let context: DecodingError.Context
        switch error {
        case .keyNotFound(let key, let where_): return "\(place(where_)): \"\(key.stringValue)\" is missing"
        case .dataCorrupted(let where_), .typeMismatch(_, let where_), .valueNotFound(_, let where_): context = where_
        @unknown default: return "not a column mapping"
        }
        return "\(place(context)): \(context.debugDescription)"
    }

    private static func place(_ context: DecodingError.Context) -> String {
        let path = context.codingPath.map { $0.intValue.map { "[\($0 + 1)]" } ?? $0.stringValue }
        return path.isEmpty ? "the file" : path.joined(separator: ".")
    }
}
