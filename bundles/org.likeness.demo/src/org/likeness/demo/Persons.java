// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.likeness.base.io.Atomic;

/**
 * The files of persons A and B: {@code a/} and {@code b/} to learn from, B's {@code driving.mp4} with sound, and
 * {@code exact.mp4}, A's face with B's motion.
 *
 * @param folder that holds them
 * @param origin one sentence: where they come from
 */
record Persons(Path folder, String origin) {
  private static final String SAMPLES = "/samples/";

  /** Copies the bundled sample set, which is described in its own index. */
  static Persons bundled(Path folder) {
    for (String name : new String(resource("index.txt"), StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList()) {
      Path file = folder.resolve(name);
      create(file.getParent());
      Atomic.write(file, resource(name));
    }
    return new Persons(folder, "The bundled persons A and B, rendered by SynthFace with the ICT-FaceKit head model; they do not exist.");
  }

  Path a() {
    return folder.resolve("a");
  }

  Path b() {
    return folder.resolve("b");
  }

  Path driving() {
    return folder.resolve("driving.mp4");
  }

  Path exact() {
    return folder.resolve("exact.mp4");
  }

  /** Where the face of {@link #exact} is, as the renderer knows it. */
  Path geometry() {
    return folder.resolve("exact.json");
  }

  /** The clips of the set, for records. */
  List<Path> clips() {
    try (var files = Files.walk(folder)) {
      return files.filter(p -> p.toString().endsWith(".mp4")).sorted().toList();
    } catch (IOException e) {
      throw org.likeness.base.io.Problems.writing(folder, e);
    }
  }

  static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw org.likeness.base.io.Problems.writing(folder, e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = Persons.class.getResourceAsStream(SAMPLES + name)) {
      if (in == null) {
        throw new IllegalStateException("The product lacks its sample file " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("The sample file " + name + " cannot be read", e);
    }
  }
}
