// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.api.face.FaceDetector;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.face.Landmarker;
import org.likeness.api.face.Tracker;
import org.likeness.api.plugin.Kind;
import org.likeness.core.registry.PluginEntry.State;

/**
 * What {@code auto} means where a plug-in is asked for: the best one whose models are installed. The last of each list
 * needs no model.
 */
public final class Automatic {
  /** In place of an id. */
  public static final String ID = "auto";

  private static final Map<Kind, List<String>> BEST_FIRST = Map.of(
      FaceDetector.KIND, List.of("face.yunet", "face.tiny-face", "face.opencv-cascade"),
      Tracker.KIND, List.of("tracker.iou"),
      Landmarker.KIND, List.of("landmarks.face-68", "landmarks.yunet-5", "landmarks.eyes"),
      IdentityEmbedder.KIND, List.of("identity.face-recognition", "identity.lbph"));

  private Automatic() {}

  /** Whether plug-ins of this kind can be asked for by {@link #ID}. */
  public static boolean knows(Kind kind) {
    return BEST_FIRST.containsKey(kind);
  }

  /**
   * The full id of the best plug-in of a kind that {@link #knows} names.
   *
   * @return the last of the list when none is ready: asking for that one then says why
   */
  public static String best(PluginRegistry plugins, Kind kind) {
    Set<String> ready = plugins.entries(kind).stream().filter(e -> e.state() == State.READY).map(PluginEntry::id).collect(Collectors.toSet());
    List<String> wanted = BEST_FIRST.get(kind);
    return wanted.stream().filter(ready::contains).findFirst().orElse(wanted.get(wanted.size() - 1));
  }
}
