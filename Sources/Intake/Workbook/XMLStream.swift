//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CExpat

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Takes what an ``XMLStream`` finds. Names come without their namespace prefix.
protocol XMLHandling: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes)
    func text(_ bytes: UnsafeRawBufferPointer)
    func end(_ name: XMLName)
}

/// The name of an element, valid within the call.
struct XMLName {
    fileprivate let start: UnsafePointer<CChar>

    /// The part behind the prefix.
    fileprivate init(_ name: UnsafePointer<CChar>) {
        start = strchr(name, CInt(UInt8(ascii: ":"))).map { UnsafePointer($0 + 1) } ?? name
    }

    func `is`(_ other: StaticString) -> Bool {
        // A literal ends with a zero byte.
        strcmp(start, UnsafeRawPointer(other.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }
}

/// The attributes of an element, valid within the call.
struct XMLAttributes {
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of an attribute by its name without prefix.
    subscript(name: StaticString) -> String? {
        bytes(name).map { String(cString: $0) }
    }

    /// The value as a string that ends with a zero byte.
    func bytes(_ name: StaticString) -> UnsafePointer<CChar>? {
        var place = list
        while let pair = place, let key = pair[0] {
            if XMLName(key).is(name) { return pair[1] }
            place = pair + 2
        }
        return nil
    }
}

/// A streaming parser. The one place that knows Expat.
///
/// It loads nothing from elsewhere, and a document type declaration ends it: workbooks have none, and entities
/// are what XML attacks are made of.
final class XMLStream {
    private let parser: XML_Parser
    private let handler: any XMLHandling
    private var hasDocumentType = false

    init(_ handler: any XMLHandling) throws(IntakeError) {
        guard let parser = XML_ParserCreate(nil) else { throw .brokenWorkbook(reason: "no memory for the parser") }
        self.parser = parser
        self.handler = handler
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { user, name, attributes in
                guard let stream = XMLStream.of(user), let name else { return }
                stream.handler.start(XMLName(name), XMLAttributes(list: attributes))
            },
            { user, name in
                guard let stream = XMLStream.of(user), let name else { return }
                stream.handler.end(XMLName(name))
            }
        )
        XML_SetCharacterDataHandler(parser) { user, bytes, count in
            XMLStream.of(user)?.handler.text(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
        }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
            guard let stream = XMLStream.of(user) else { return }
            stream.hasDocumentType = true
            XML_StopParser(stream.parser, XML_Bool(XML_FALSE))
        }
    }

    deinit { XML_ParserFree(parser) }

    private static func of(_ user: UnsafeMutableRawPointer?) -> XMLStream? {
        user.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Parses the next bytes of the document.
    func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(IntakeError) {
        let status = XML_Parse(
            parser,
            bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
            CInt(bytes.count),
            isLast ? 1 : 0
        )
        guard status == XML_STATUS_OK else {
            if hasDocumentType { throw .brokenWorkbook(reason: "a document type declaration") }
            let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "not XML"
            throw .brokenWorkbook(reason: "line \(XML_GetCurrentLineNumber(parser)): \(reason)")
        }
    }

    /// Parses a whole part.
    static func parse(_ part: ZipPart, _ handler: any XMLHandling) throws(IntakeError) {
        let stream = try XMLStream(handler)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let got = try part.read(into: buffer)
            try stream.parse(UnsafeRawBufferPointer(rebasing: buffer[..<got]), isLast: got == 0)
            if got == 0 { return }
        }
    }
}
