//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Message {
    /// Why bits are no message.
    enum Refusal {
        case type
        case length
    }

    /// Lengths in bits that a type has, the most that are real and not only those of the recommendation.
    ///
    /// Types 1 to 3 are met with 163 to 204 bits, type 5 with 420 and 422, type 27 with 168 instead of 96.
    static func lengths(of type: UInt8) -> ClosedRange<Int>? {
        switch type {
        case 1, 2, 3: 163...204
        case 4, 9, 11, 18, 22: 168...SlotBits.capacity
        case 5: 420...LongBits.capacity
        case 6: 88...1_008
        case 7, 13: 72...168
        case 8: 56...1_008
        case 10: 72...SlotBits.capacity
        case 12: 72...1_008
        case 14: 40...960
        case 15: 88...168
        case 16: 96...168
        case 17: 80...816
        case 19: 312...LongBits.capacity
        case 20: 72...186
        case 21: 272...368
        case 23: 160...SlotBits.capacity
        case 24: 160...SlotBits.capacity
        case 25: 40...168
        case 26: 60...1_004
        case 27: 96...168
        default: nil
        }
    }

    /// Reads the bits of a message.
    ///
    /// - Parameter words: 64 bits each, the first bit highest, zero behind `count`.
    /// - Returns: `nil` when the type is none of the 27 or the length is none of the type's.
    public init?(words: [UInt64], count: Int) {
        let bits = LongBits(words: words, count: count)
        var padded = bits.words
        while padded.count < SlotBits.capacity / 64 + 1 { padded.append(0) }
        let message = padded.withUnsafeBufferPointer { buffer -> Message? in
            guard let start = buffer.baseAddress else { return nil }
            var refusal = Refusal.type
            return Self.decoded(start, count: bits.count, &refusal)
        }
        guard let message else { return nil }
        self = message
    }

    /// - Parameter words: at least four, zero behind `count`.
    @inline(__always)
    static func decoded(_ words: UnsafePointer<UInt64>, count: Int, _ refusal: inout Refusal) -> Message? {
        let type = UInt8(truncatingIfNeeded: words[0] &>> 58)
        let slot = SlotBits(words[0], words[1], words[2], words[3], count: count)
        // Nine messages of ten are position reports.
        if type <= 3, type > 0 {
            if count >= 163, count <= 204 { return .positionReportClassA(PositionReportClassA(bits: slot)) }
            refusal = .length
            return nil
        }
        return decodedOther(words, count: count, type, slot, &refusal)
    }

    @inline(never)
    private static func decodedOther(
        _ words: UnsafePointer<UInt64>,
        count: Int,
        _ type: UInt8,
        _ slot: SlotBits,
        _ refusal: inout Refusal
    ) -> Message? {
        guard let lengths = lengths(of: type) else {
            refusal = .type
            return nil
        }
        guard lengths.contains(count), hasFittingParts(type, count: count, slot) else {
            refusal = .length
            return nil
        }
        switch type {
        case 4: return .baseStationReport(BaseStationReport(bits: slot))
        case 5: return .staticAndVoyageRelatedData(StaticAndVoyageRelatedData(bits: LongBits(words, count: count)))
        case 6: return .addressedBinaryMessage(AddressedBinaryMessage(bits: LongBits(words, count: count)))
        case 7: return .binaryAcknowledge(Acknowledge(bits: slot))
        case 8: return .binaryBroadcastMessage(BinaryBroadcastMessage(bits: LongBits(words, count: count)))
        case 9: return .standardSARAircraftPositionReport(StandardSARAircraftPositionReport(bits: slot))
        case 10: return .utcAndDateInquiry(UTCAndDateInquiry(bits: slot))
        case 11: return .utcAndDateResponse(BaseStationReport(bits: slot))
        case 12:
            return .addressedSafetyRelatedMessage(AddressedSafetyRelatedMessage(bits: LongBits(words, count: count)))
        case 13: return .safetyRelatedAcknowledge(Acknowledge(bits: slot))
        case 14:
            return .safetyRelatedBroadcastMessage(SafetyRelatedBroadcastMessage(bits: LongBits(words, count: count)))
        case 15: return .interrogation(Interrogation(bits: slot))
        case 16: return .assignmentModeCommand(AssignmentModeCommand(bits: slot))
        case 17: return .gnssBroadcastBinaryMessage(GNSSBroadcastBinaryMessage(bits: LongBits(words, count: count)))
        case 18: return .standardClassBPositionReport(StandardClassBPositionReport(bits: slot))
        case 19: return .extendedClassBPositionReport(ExtendedClassBPositionReport(bits: LongBits(words, count: count)))
        case 20: return .dataLinkManagementMessage(DataLinkManagementMessage(bits: slot))
        case 21: return .aidToNavigationReport(AidToNavigationReport(bits: LongBits(words, count: count)))
        case 22: return .channelManagement(ChannelManagement(bits: slot))
        case 23: return .groupAssignmentCommand(GroupAssignmentCommand(bits: slot))
        case 24: return .staticDataReport(StaticDataReport(bits: slot))
        case 25: return .singleSlotBinaryMessage(SingleSlotBinaryMessage(bits: slot))
        case 26: return .multipleSlotBinaryMessage(MultipleSlotBinaryMessage(bits: LongBits(words, count: count)))
        case 27: return .longRangeBroadcast(LongRangeBroadcast(bits: slot))
        default: return nil
        }
    }

    /// What the length must be beside its range, for types whose fields say what follows.
    private static func hasFittingParts(
        _ type: UInt8,
        count: Int,
        _ slot: SlotBits
    ) -> Bool {
        switch type {
        case 24:
            switch slot.unsigned(38, 2) {
            case 0: return count <= 168
            case 1: return count >= 168
            default: return false
            }
        case 25, 26:
            let needed = 40 + (slot.flag(38) ? 30 : 0) + (slot.flag(39) ? 16 : 0) + (type == 26 ? 20 : 0)
            return count >= needed
        case 27: return count == 96 || count == 168
        default: return true
        }
    }
}
