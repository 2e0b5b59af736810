//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Standard input, a pipe or any other open file.
final class DescriptorInput: ByteInput {
    private let descriptor: Int32
    private let name: String
    private let closes: Bool
    private(set) var consumed: UInt64 = 0

    var total: UInt64? { nil }

    func again() throws(IntakeError) -> any ByteInput {
        throw .notRereadable(reason: "the declarations came through a pipe")
    }

    init(descriptor: Int32, name: String, closes: Bool) {
        self.descriptor = descriptor
        self.name = name
        self.closes = closes
    }

    /// Standard input.
    static func standardInput() -> DescriptorInput {
        DescriptorInput(descriptor: STDIN_FILENO, name: "-", closes: false)
    }

    /// Opens a pipe or device.
    convenience init(path: String) throws(IntakeError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: SystemFault.text(errno)) }
        self.init(descriptor: descriptor, name: path, closes: true)
    }

    deinit {
        if closes { close(descriptor) }
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
        while true {
            let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if got >= 0 {
                consumed += UInt64(got)
                return got
            }
            if errno != EINTR { throw .cannotRead(path: name, reason: SystemFault.text(errno)) }
        }
    }
}
