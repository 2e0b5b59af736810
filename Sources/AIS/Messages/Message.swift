//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A message of one of the 27 types of ITU-R M.1371-5.
///
/// Types of one slot lie in the value itself; the long ones hold their bits on the heap.
public enum Message: Hashable, Sendable {
    /// Messages 1, 2 and 3.
    case positionReportClassA(PositionReportClassA)
    /// Message 4.
    case baseStationReport(BaseStationReport)
    /// Message 5.
    case staticAndVoyageRelatedData(StaticAndVoyageRelatedData)
    /// Message 6.
    case addressedBinaryMessage(AddressedBinaryMessage)
    /// Message 7.
    case binaryAcknowledge(Acknowledge)
    /// Message 8.
    case binaryBroadcastMessage(BinaryBroadcastMessage)
    /// Message 9.
    case standardSARAircraftPositionReport(StandardSARAircraftPositionReport)
    /// Message 10.
    case utcAndDateInquiry(UTCAndDateInquiry)
    /// Message 11.
    case utcAndDateResponse(BaseStationReport)
    /// Message 12.
    case addressedSafetyRelatedMessage(AddressedSafetyRelatedMessage)
    /// Message 13.
    case safetyRelatedAcknowledge(Acknowledge)
    /// Message 14.
    case safetyRelatedBroadcastMessage(SafetyRelatedBroadcastMessage)
    /// Message 15.
    case interrogation(Interrogation)
    /// Message 16.
    case assignmentModeCommand(AssignmentModeCommand)
    /// Message 17.
    case gnssBroadcastBinaryMessage(GNSSBroadcastBinaryMessage)
    /// Message 18.
    case standardClassBPositionReport(StandardClassBPositionReport)
    /// Message 19.
    case extendedClassBPositionReport(ExtendedClassBPositionReport)
    /// Message 20.
    case dataLinkManagementMessage(DataLinkManagementMessage)
    /// Message 21.
    case aidToNavigationReport(AidToNavigationReport)
    /// Message 22.
    case channelManagement(ChannelManagement)
    /// Message 23.
    case groupAssignmentCommand(GroupAssignmentCommand)
    /// Message 24, parts A and B.
    case staticDataReport(StaticDataReport)
    /// Message 25.
    case singleSlotBinaryMessage(SingleSlotBinaryMessage)
    /// Message 26.
    case multipleSlotBinaryMessage(MultipleSlotBinaryMessage)
    /// Message 27.
    case longRangeBroadcast(LongRangeBroadcast)
}
