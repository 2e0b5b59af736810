//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a request is not answered, with its HTTP status (TAXII 2.1, section 3.6.1).
public struct TAXIIFault: Error, Hashable, Sendable {
    /// 4xx or 5xx.
    public let status: Int
    /// Of one kind of fault always the same.
    public let title: String
    /// What the reader of the answer can do about it; says nothing of the inside of the server.
    public let description: String
    /// Header fields that belong to the status.
    public let headers: [TAXIIResponse.Header]

    private init(_ status: Int, _ title: String, _ description: String, _ headers: [TAXIIResponse.Header] = []) {
        self.status = status
        self.title = title
        self.description = description
        self.headers = headers
    }

    /// A part of the address or the body is not what it must be.
    public static func badRequest(_ reason: String) -> TAXIIFault {
        TAXIIFault(400, processing, "While processing supplied content, an error occurred: \(reason)")
    }

    /// Well-formed content that cannot be taken.
    public static func unprocessable(_ reason: String) -> TAXIIFault {
        TAXIIFault(422, processing, "While processing supplied content, an error occurred: \(reason)")
    }

    /// Nobody known asks.
    public static let unauthorized = TAXIIFault(
        401,
        "Unauthorized",
        "Say who you are: HTTP Basic with a login and its secret",
        [TAXIIResponse.Header("WWW-Authenticate", #"Basic realm="TAXII", charset="UTF-8""#)]
    )

    /// The account may not do it.
    public static func forbidden(_ reason: String) -> TAXIIFault { TAXIIFault(403, "Forbidden", reason) }

    /// There is nothing, or nothing for this account.
    public static func notFound(_ what: String) -> TAXIIFault { TAXIIFault(404, "NotFound", "\(what) is not here") }

    /// The address is right, what is to be done with it is not.
    public static func methodNotAllowed(_ allowed: [String]) -> TAXIIFault {
        let names = allowed.joined(separator: ", ")
        return TAXIIFault(405, "MethodNotAllowed", "Allowed here: \(names)", [TAXIIResponse.Header("Allow", names)])
    }

    /// The client takes nothing that the server gives.
    public static let notAcceptable = TAXIIFault(
        406,
        "NotAcceptable",
        "This server answers with \(TAXIIMediaType.taxii)"
    )

    /// The body is longer than the API root says it takes.
    public static func tooLarge(_ most: Int) -> TAXIIFault {
        TAXIIFault(413, "ContentTooLarge", "This API root takes bodies of at most \(most) bytes")
    }

    /// The body is of another kind.
    public static let unsupportedMediaType = TAXIIFault(
        415,
        "UnsupportedMediaType",
        "This server reads \(TAXIIMediaType.taxii)"
    )

    /// Something broke that is not the client's doing.
    public static let failed = TAXIIFault(500, "ServerError", "The server could not do it; nothing was changed")

    private static let processing = "ProcessingError"
}
