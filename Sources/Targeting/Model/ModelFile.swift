//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Forest
package import Foundation

/// A model's folder: `model.json` describes it, `forest.json` is the forest as libxgboost writes it, `profiles.bin`
/// is what it remembers, keyed by hashes: no name of a party is in it.
package enum ModelFile {
    /// Rises when an older release could not read the folder rightly.
    package static let format = 2

    struct Description: Codable {
        var format: Int
        var id: String
        var seed: UInt64
        var learnedUntil: Int64
        var schema: FeatureSchema
    }

    /// Writes the model so that a reader sees the old one or the new one, never half of each.
    package static func write(_ model: TargetingModel, to folder: URL) throws(TargetingError) {
        let fresh = folder.deletingLastPathComponent()
            .appendingPathComponent(".\(folder.lastPathComponent).\(UUID().uuidString)")
        do {
            let files = FileManager.default
            try files.createDirectory(at: fresh, withIntermediateDirectories: true)
            try model.forestJSON.write(to: fresh.appendingPathComponent("forest.json"))
            try ProfileCoding.encode(model.profiles).write(to: fresh.appendingPathComponent("profiles.bin"))
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            let description = Description(
                format: format,
                id: model.id,
                seed: model.seed,
                learnedUntil: model.learnedUntil,
                schema: model.profiles.schema
            )
            try encoder.encode(description).write(to: fresh.appendingPathComponent("model.json"))
            if files.fileExists(atPath: folder.path) { try files.removeItem(at: folder) }
            try files.moveItem(at: fresh, to: folder)
        } catch {
            try? FileManager.default.removeItem(at: fresh)
            throw .cannotWrite(path: folder.path, reason: error.localizedDescription)
        }
    }

    package static func read(_ folder: URL) throws(TargetingError) -> TargetingModel {
        let description = try description(in: folder)
        let forestJSON = try data("forest.json", in: folder)
        let profileBytes = try data("profiles.bin", in: folder)
        guard identity(forestJSON: forestJSON, profiles: profileBytes) == description.id else {
            throw .modelDamaged(file: "forest.json or profiles.bin", reason: "checksum differs from model.json")
        }
        guard let profiles = ProfileCoding.decode(profileBytes, schema: description.schema) else {
            throw .modelDamaged(file: "profiles.bin", reason: "not the profiles that model.json describes")
        }
        do {
            return try TargetingModel(
                profiles: profiles,
                forestJSON: forestJSON,
                seed: description.seed,
                learnedUntil: description.learnedUntil
            )
        } catch {
            throw .modelDamaged(file: "forest.json", reason: "\(error)")
        }
    }

    /// The id of the model in a folder, without reading the model.
    package static func id(in folder: URL) throws(TargetingError) -> String {
        try description(in: folder).id
    }

    static func identity(forestJSON: Data, profiles: Data) -> String {
        let forest = forestJSON.withUnsafeBytes { StableHash.of($0) }
        let memory = profiles.withUnsafeBytes { StableHash.of($0) }
        let hex = String(StableHash.combine(forest, memory), radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }

    private static func description(in folder: URL) throws(TargetingError) -> Description {
        let bytes = try data("model.json", in: folder)
        struct Version: Codable { var format: Int }
        do {
            let version = try JSONDecoder().decode(Version.self, from: bytes)
            guard version.format == format else {
                throw TargetingError.modelVersion(found: version.format, known: format)
            }
            return try JSONDecoder().decode(Description.self, from: bytes)
        } catch let error as TargetingError {
            throw error
        } catch {
            throw .modelDamaged(file: "model.json", reason: "not a model description")
        }
    }

    private static func data(_ name: String, in folder: URL) throws(TargetingError) -> Data {
        let file = folder.appendingPathComponent(name)
        guard FileManager.default.fileExists(atPath: file.path) else { throw .modelMissing(path: folder.path) }
        do {
            return try Data(contentsOf: file)
        } catch {
            throw .modelDamaged(file: name, reason: error.localizedDescription)
        }
    }
}
