//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import NIOCore

/// A body that comes piece by piece, no faster than it is read.
typealias StreamedBody = NIOThrowingAsyncSequenceProducer<
    ByteBuffer, any Error, NIOAsyncSequenceProducerBackPressureStrategies.HighLowWatermark, StreamDemand
>

/// What the reader of a body tells the stream that it comes from.
struct StreamDemand: NIOAsyncSequenceProducerDelegate {
    /// The next piece is wanted.
    struct More: Sendable {}
    /// No further piece is wanted.
    struct NoMore: Sendable {}

    let channel: any Channel

    func produceMore() { channel.triggerUserOutboundEvent(More(), promise: nil) }

    func didTerminate() { channel.triggerUserOutboundEvent(NoMore(), promise: nil) }

    /// A body of a stream, 8 to 32 pieces ahead of its reader.
    static func body(on channel: any Channel) -> StreamedBody.NewSequence {
        StreamedBody.makeSequence(
            backPressureStrategy: .init(lowWatermark: 8, highWatermark: 32),
            finishOnDeinit: true,
            delegate: StreamDemand(channel: channel)
        )
    }
}
