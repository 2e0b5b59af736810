//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A type as the suite writes it.
final class SuiteType: Decodable, Sendable {
    let type: CELType

    private enum CodingKeys: String, CodingKey {
        case dyn, null, primitive, wrapper, wellKnown, listType, mapType, abstractType, typeParam, type, messageType
    }

    private struct List: Decodable {
        let elemType: SuiteType?
    }

    private struct Map: Decodable {
        let keyType: SuiteType?
        let valueType: SuiteType?
    }

    private struct Abstract: Decodable {
        let name: String
        let parameterTypes: [SuiteType]?
    }

    private static let names: [String: CELType] = [
        "BOOL": .bool, "INT64": .int, "UINT64": .uint, "DOUBLE": .double, "STRING": .string, "BYTES": .bytes,
        "TIMESTAMP": .timestamp, "DURATION": .duration,
    ]

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch container.allKeys.first {
        case .primitive:
            type = Self.names[try container.decode(String.self, forKey: .primitive)] ?? .dyn
        case .wellKnown:
            type = Self.names[try container.decode(String.self, forKey: .wellKnown)] ?? .dyn
        case .null:
            type = .null
        case .listType:
            type = .list(try container.decode(List.self, forKey: .listType).elemType?.type ?? .dyn)
        case .mapType:
            let map = try container.decode(Map.self, forKey: .mapType)
            type = .map(map.keyType?.type ?? .dyn, map.valueType?.type ?? .dyn)
        case .abstractType:
            let abstract = try container.decode(Abstract.self, forKey: .abstractType)
            type = .abstract(abstract.name, abstract.parameterTypes?.map(\.type) ?? [])
        case .typeParam:
            type = .parameter(try container.decode(String.self, forKey: .typeParam))
        case .type:
            type = .type((try? container.decode(SuiteType.self, forKey: .type))?.type ?? .dyn)
        case .messageType:
            let name = try container.decode(String.self, forKey: .messageType)
            type = Self.messages[name] ?? .abstract(name, [])
        case .dyn, .wrapper, nil:
            type = .dyn
        }
    }

    private static let messages: [String: CELType] = [
        "google.protobuf.Timestamp": .timestamp, "google.protobuf.Duration": .duration,
    ]
}

/// A declaration of a test: a variable or a function.
struct SuiteDeclaration: Decodable, Sendable {
    struct Variable: Decodable, Sendable {
        let type: SuiteType?
    }

    struct Function: Decodable, Sendable {
        struct Overload: Decodable, Sendable {
            let params: [SuiteType]?
            let resultType: SuiteType?
            let isInstanceFunction: Bool?
        }

        let overloads: [Overload]?
    }

    let name: String
    let ident: Variable?
    let function: Function?

    func declare(in environment: inout Environment) {
        if let ident { environment.declare(variable: name, as: ident.type?.type ?? .dyn) }
        for overload in function?.overloads ?? [] {
            environment.declare(
                function: FunctionOverload(
                    name,
                    isMember: overload.isInstanceFunction ?? false,
                    parameters: overload.params?.map(\.type) ?? [],
                    result: overload.resultType?.type ?? .dyn
                )
            )
        }
    }
}
