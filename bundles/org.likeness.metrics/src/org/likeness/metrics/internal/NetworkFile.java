// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Hashes;
import org.likeness.base.io.Problems;

/**
 * A user's network as it lies on the disk.
 *
 * @param bytes read once, so that what is hashed is what is run
 */
public record NetworkFile(String name, byte[] bytes) {
  /** Of inception-2015-12-05.pt, by the authors of StyleGAN2-ADA after TensorFlow's network of that date. */
  private static final String INCEPTION = "f58cb9b6ec323ed63459aa4fb441fe750cfe39fafad6da5cb504a16f19e958f4";

  /** @param id of the plug-in, for sentences @param how a file is made */
  public static NetworkFile read(Path file, String id, String how) {
    if (file.toString().isEmpty()) {
      throw new UserProblem(id + " needs 'file': " + how);
    }
    if (!Files.isRegularFile(file)) {
      throw new UserProblem(id + ": there is no file " + file + "; 'file' is " + how);
    }
    try {
      return new NetworkFile(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw Problems.reading(file, e);
    }
  }

  /** Name, hash and, of a file that is known by it, what it is. */
  public Map<String, String> recipe() {
    Map<String, String> recipe = new LinkedHashMap<>();
    String hash = Hashes.sha256(bytes);
    recipe.put("network", name + ", SHA-256 " + hash);
    if (hash.equals(INCEPTION)) {
      recipe.put("known by its hash", "Inception of 2015-12-05, over whose 2048 features FID is, and over whose 1008 classes the Inception score");
    }
    return recipe;
  }
}
