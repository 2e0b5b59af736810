//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Message {
    /// Message type, 1 to 27.
    public var messageType: UInt8 {
        switch self {
        case .positionReportClassA(let content): content.messageType
        case .baseStationReport(let content): content.messageType
        case .staticAndVoyageRelatedData(let content): content.messageType
        case .addressedBinaryMessage(let content): content.messageType
        case .binaryAcknowledge(let content): content.messageType
        case .binaryBroadcastMessage(let content): content.messageType
        case .standardSARAircraftPositionReport(let content): content.messageType
        case .utcAndDateInquiry(let content): content.messageType
        case .utcAndDateResponse(let content): content.messageType
        case .addressedSafetyRelatedMessage(let content): content.messageType
        case .safetyRelatedAcknowledge(let content): content.messageType
        case .safetyRelatedBroadcastMessage(let content): content.messageType
        case .interrogation(let content): content.messageType
        case .assignmentModeCommand(let content): content.messageType
        case .gnssBroadcastBinaryMessage(let content): content.messageType
        case .standardClassBPositionReport(let content): content.messageType
        case .extendedClassBPositionReport(let content): content.messageType
        case .dataLinkManagementMessage(let content): content.messageType
        case .aidToNavigationReport(let content): content.messageType
        case .channelManagement(let content): content.messageType
        case .groupAssignmentCommand(let content): content.messageType
        case .staticDataReport(let content): content.messageType
        case .singleSlotBinaryMessage(let content): content.messageType
        case .multipleSlotBinaryMessage(let content): content.messageType
        case .longRangeBroadcast(let content): content.messageType
        }
    }

    /// Identity of the sender, nine digits, as sent and unchecked.
    public var mmsi: UInt32 {
        switch self {
        case .positionReportClassA(let content): content.mmsi
        case .baseStationReport(let content): content.mmsi
        case .staticAndVoyageRelatedData(let content): content.mmsi
        case .addressedBinaryMessage(let content): content.mmsi
        case .binaryAcknowledge(let content): content.mmsi
        case .binaryBroadcastMessage(let content): content.mmsi
        case .standardSARAircraftPositionReport(let content): content.mmsi
        case .utcAndDateInquiry(let content): content.mmsi
        case .utcAndDateResponse(let content): content.mmsi
        case .addressedSafetyRelatedMessage(let content): content.mmsi
        case .safetyRelatedAcknowledge(let content): content.mmsi
        case .safetyRelatedBroadcastMessage(let content): content.mmsi
        case .interrogation(let content): content.mmsi
        case .assignmentModeCommand(let content): content.mmsi
        case .gnssBroadcastBinaryMessage(let content): content.mmsi
        case .standardClassBPositionReport(let content): content.mmsi
        case .extendedClassBPositionReport(let content): content.mmsi
        case .dataLinkManagementMessage(let content): content.mmsi
        case .aidToNavigationReport(let content): content.mmsi
        case .channelManagement(let content): content.mmsi
        case .groupAssignmentCommand(let content): content.mmsi
        case .staticDataReport(let content): content.mmsi
        case .singleSlotBinaryMessage(let content): content.mmsi
        case .multipleSlotBinaryMessage(let content): content.mmsi
        case .longRangeBroadcast(let content): content.mmsi
        }
    }

    /// How often the message was repeated, 0 to 3.
    public var repeatIndicator: UInt8 {
        switch self {
        case .positionReportClassA(let content): content.repeatIndicator
        case .baseStationReport(let content): content.repeatIndicator
        case .staticAndVoyageRelatedData(let content): content.repeatIndicator
        case .addressedBinaryMessage(let content): content.repeatIndicator
        case .binaryAcknowledge(let content): content.repeatIndicator
        case .binaryBroadcastMessage(let content): content.repeatIndicator
        case .standardSARAircraftPositionReport(let content): content.repeatIndicator
        case .utcAndDateInquiry(let content): content.repeatIndicator
        case .utcAndDateResponse(let content): content.repeatIndicator
        case .addressedSafetyRelatedMessage(let content): content.repeatIndicator
        case .safetyRelatedAcknowledge(let content): content.repeatIndicator
        case .safetyRelatedBroadcastMessage(let content): content.repeatIndicator
        case .interrogation(let content): content.repeatIndicator
        case .assignmentModeCommand(let content): content.repeatIndicator
        case .gnssBroadcastBinaryMessage(let content): content.repeatIndicator
        case .standardClassBPositionReport(let content): content.repeatIndicator
        case .extendedClassBPositionReport(let content): content.repeatIndicator
        case .dataLinkManagementMessage(let content): content.repeatIndicator
        case .aidToNavigationReport(let content): content.repeatIndicator
        case .channelManagement(let content): content.repeatIndicator
        case .groupAssignmentCommand(let content): content.repeatIndicator
        case .staticDataReport(let content): content.repeatIndicator
        case .singleSlotBinaryMessage(let content): content.repeatIndicator
        case .multipleSlotBinaryMessage(let content): content.repeatIndicator
        case .longRangeBroadcast(let content): content.repeatIndicator
        }
    }

    /// The bits of the message without fill bits: words of 64, the first bit highest, and how many bits count.
    public var payload: (words: [UInt64], count: Int) {
        switch self {
        case .positionReportClassA(let content): (content.bits.words, content.bits.count)
        case .baseStationReport(let content): (content.bits.words, content.bits.count)
        case .staticAndVoyageRelatedData(let content): (content.bits.words, content.bits.count)
        case .addressedBinaryMessage(let content): (content.bits.words, content.bits.count)
        case .binaryAcknowledge(let content): (content.bits.words, content.bits.count)
        case .binaryBroadcastMessage(let content): (content.bits.words, content.bits.count)
        case .standardSARAircraftPositionReport(let content): (content.bits.words, content.bits.count)
        case .utcAndDateInquiry(let content): (content.bits.words, content.bits.count)
        case .utcAndDateResponse(let content): (content.bits.words, content.bits.count)
        case .addressedSafetyRelatedMessage(let content): (content.bits.words, content.bits.count)
        case .safetyRelatedAcknowledge(let content): (content.bits.words, content.bits.count)
        case .safetyRelatedBroadcastMessage(let content): (content.bits.words, content.bits.count)
        case .interrogation(let content): (content.bits.words, content.bits.count)
        case .assignmentModeCommand(let content): (content.bits.words, content.bits.count)
        case .gnssBroadcastBinaryMessage(let content): (content.bits.words, content.bits.count)
        case .standardClassBPositionReport(let content): (content.bits.words, content.bits.count)
        case .extendedClassBPositionReport(let content): (content.bits.words, content.bits.count)
        case .dataLinkManagementMessage(let content): (content.bits.words, content.bits.count)
        case .aidToNavigationReport(let content): (content.bits.words, content.bits.count)
        case .channelManagement(let content): (content.bits.words, content.bits.count)
        case .groupAssignmentCommand(let content): (content.bits.words, content.bits.count)
        case .staticDataReport(let content): (content.bits.words, content.bits.count)
        case .singleSlotBinaryMessage(let content): (content.bits.words, content.bits.count)
        case .multipleSlotBinaryMessage(let content): (content.bits.words, content.bits.count)
        case .longRangeBroadcast(let content): (content.bits.words, content.bits.count)
        }
    }

    /// Copies the bits to memory that has room for `PayloadScratch.wordCount` words.
    @inline(__always)
    func copyBits(to scratch: inout PayloadScratch) {
        switch self {
        case .positionReportClassA(let content): content.bits.copy(to: &scratch)
        case .baseStationReport(let content): content.bits.copy(to: &scratch)
        case .staticAndVoyageRelatedData(let content): content.bits.copy(to: &scratch)
        case .addressedBinaryMessage(let content): content.bits.copy(to: &scratch)
        case .binaryAcknowledge(let content): content.bits.copy(to: &scratch)
        case .binaryBroadcastMessage(let content): content.bits.copy(to: &scratch)
        case .standardSARAircraftPositionReport(let content): content.bits.copy(to: &scratch)
        case .utcAndDateInquiry(let content): content.bits.copy(to: &scratch)
        case .utcAndDateResponse(let content): content.bits.copy(to: &scratch)
        case .addressedSafetyRelatedMessage(let content): content.bits.copy(to: &scratch)
        case .safetyRelatedAcknowledge(let content): content.bits.copy(to: &scratch)
        case .safetyRelatedBroadcastMessage(let content): content.bits.copy(to: &scratch)
        case .interrogation(let content): content.bits.copy(to: &scratch)
        case .assignmentModeCommand(let content): content.bits.copy(to: &scratch)
        case .gnssBroadcastBinaryMessage(let content): content.bits.copy(to: &scratch)
        case .standardClassBPositionReport(let content): content.bits.copy(to: &scratch)
        case .extendedClassBPositionReport(let content): content.bits.copy(to: &scratch)
        case .dataLinkManagementMessage(let content): content.bits.copy(to: &scratch)
        case .aidToNavigationReport(let content): content.bits.copy(to: &scratch)
        case .channelManagement(let content): content.bits.copy(to: &scratch)
        case .groupAssignmentCommand(let content): content.bits.copy(to: &scratch)
        case .staticDataReport(let content): content.bits.copy(to: &scratch)
        case .singleSlotBinaryMessage(let content): content.bits.copy(to: &scratch)
        case .multipleSlotBinaryMessage(let content): content.bits.copy(to: &scratch)
        case .longRangeBroadcast(let content): content.bits.copy(to: &scratch)
        }
    }
}
