// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.Locations;

/**
 * How the engine is started.
 *
 * @param threads threads of one operation; 0 = one per core
 * @param device {@code cpu} or {@code cuda:N}
 * @param cache folder in which native libraries are unpacked once
 */
public record EngineSettings(int threads, String device, Path cache) {

  private static final Pattern CUDA = Pattern.compile("cuda(?::(\\d+))?");

  public EngineSettings {
    Objects.requireNonNull(cache);
    if (threads < 0 || threads > 1024) {
      throw new UserProblem("Threads: " + threads + " is not allowed; 0 (one per core) to 1024 is.");
    }
    if (!device.equals("cpu") && !CUDA.matcher(device).matches()) {
      throw new UserProblem("Device: '" + device + "' is not known; 'cpu', 'cuda' and 'cuda:N' are.");
    }
  }

  /**
   * From LIKENESS_THREADS, LIKENESS_DEVICE (environment, or system properties likeness.threads, likeness.device) and the
   * user's cache folder.
   */
  public static EngineSettings fromEnvironment() {
    String threads = setting("LIKENESS_THREADS", "likeness.threads", "0");
    try {
      return new EngineSettings(
          Integer.parseInt(threads.trim()), setting("LIKENESS_DEVICE", "likeness.device", "cpu"), Locations.sharedCache());
    } catch (NumberFormatException e) {
      throw new UserProblem("LIKENESS_THREADS: '" + threads + "' is not a whole number.", e);
    }
  }

  public EngineSettings withThreads(int count) {
    return new EngineSettings(count, device, cache);
  }

  public EngineSettings withDevice(String name) {
    return new EngineSettings(threads, name, cache);
  }

  public EngineSettings withCache(Path folder) {
    return new EngineSettings(threads, device, folder);
  }

  /** The index of the graphics card, -1 for the processor. */
  int cudaIndex() {
    Matcher cuda = CUDA.matcher(device);
    if (!cuda.matches()) {
      return -1;
    }
    return cuda.group(1) == null ? 0 : Integer.parseInt(cuda.group(1));
  }

  private static String setting(String variable, String property, String otherwise) {
    String value = System.getProperty(property, System.getenv(variable));
    return value == null || value.isBlank() ? otherwise : value;
  }
}
