// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** How faces are found and cut, as a mixin. */
final class FaceFlags {
  @Option(names = "--detector", paramLabel = "ID", description = "Face detector: auto, yunet, tiny-face, opencv-cascade ... Default: auto.")
  private String detector;

  @Option(names = "--landmarker", paramLabel = "ID", description = "Landmarker: auto, face-68, yunet-5, eyes ... Default: auto.")
  private String landmarker;

  @Option(names = "--tracker", paramLabel = "ID", description = "Follows faces from frame to frame. Default: iou.")
  private String tracker;

  @Option(names = "--crop-size", paramLabel = "PX", description = "Side of the aligned crops. Default: 256.")
  private Long size;

  @Option(names = "--centring", paramLabel = "WHAT", description = "What a crop shows: legacy, face, head. Default: face.")
  private String centring;

  void writeTo(Map<String, Object> keys) {
    keys.put("detector", detector);
    keys.put("landmarker", landmarker);
    keys.put("tracker", tracker);
    Map<String, Object> crop = new LinkedHashMap<>();
    if (size != null) {
      crop.put("size", size);
    }
    if (centring != null) {
      crop.put("centring", centring);
    }
    keys.put("crop", crop.isEmpty() ? null : crop);
  }
}
