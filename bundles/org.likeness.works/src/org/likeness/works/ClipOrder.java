// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.likeness.api.synthesis.Synthesiser.Motion;
import org.likeness.base.io.Outputs;

/**
 * One clip that shall be rendered.
 *
 * @param file path below the output folder, with the ending of a video container
 * @param person seed of the face
 * @param on seed of the person who lends head, hair and clothes; the same as {@code person} for one whole person
 * @param motion seed of the motion
 * @param kind what happens
 * @param seconds length
 * @param voice whether the clip gets the voice
 * @param geometry whether landmarks and pose of each frame are written beside it as JSON
 */
record ClipOrder(String file, long person, long on, long motion, Motion kind, double seconds, boolean voice, boolean geometry) {

  /** Everything that is written for it below a folder: the clip, its record, its geometry. */
  List<Path> files(Path folder) {
    Path clip = folder.resolve(file).normalize();
    return geometry ? List.of(clip, Outputs.recordOf(clip), geometryOf(clip)) : List.of(clip, Outputs.recordOf(clip));
  }

  /** Where the geometry of a clip lies: {@code NAME.json} beside it. */
  static Path geometryOf(Path clip) {
    return clip.resolveSibling(clip.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".json");
  }

  Map<String, Object> plain() {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("file", file);
    m.put("person", person);
    m.put("on", on);
    m.put("motion", motion);
    m.put("kind", kind.name().toLowerCase(Locale.ROOT));
    m.put("seconds", seconds);
    m.put("voice", voice);
    m.put("geometry", geometry);
    return m;
  }
}
