// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.likeness.base.io.Plain;
import org.likeness.base.io.Problems;
import org.likeness.core.Likeness;
import org.likeness.core.models.ModelEntry;
import org.likeness.core.registry.PluginEntry;
import org.likeness.media.image.OpenCV;
import org.likeness.media.video.Encoders;

/** Looks at everything that Likeness needs. Starts the engine to see whether it starts. */
public final class Doctor {
  private static final long LEAST_FREE = 2L << 30;
  private static final long LEAST_MEMORY = 4L << 30;

  private final Likeness likeness;
  private final Map<String, String> environment;
  private final UnpackedNatives natives;

  /** @param environment of the process: DISPLAY and the like */
  public Doctor(Likeness likeness, Map<String, String> environment) {
    this.likeness = likeness;
    this.environment = environment;
    this.natives = new UnpackedNatives(likeness.locations().cache());
  }

  /** All checks, in the order in which a person would mend things. */
  public List<Check> examine() {
    List<Check> checks = new ArrayList<>();
    checks.add(java());
    if (linux()) {
      checks.add(gtk());
      checks.add(display());
    }
    checks.add(memory());
    checks.add(disk());
    natives(checks);
    checks.add(engine());
    checks.add(openCv());
    encoders(checks);
    remember(checks);
    for (ModelEntry entry : likeness.models().catalogue()) {
      checks.add(model(entry));
    }
    likeness.models().problems().forEach(p -> checks.add(Check.advice("models", "Models of plug-ins", p, "mend the bundle's models.json, or take the bundle out")));
    checks.add(plugins());
    checks.add(Check.ok("folders", "Folders", "models " + likeness.locations().models() + ", cache " + likeness.locations().cache()
        + ", configuration " + likeness.locations().config() + pluginFolder()));
    return checks;
  }

  private static String pluginFolder() {
    String folder = System.getProperty("likeness.plugins.dir");
    return folder == null ? "" : ", your plug-ins " + folder;
  }

  private static boolean linux() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
  }

  private static Check java() {
    return Check.ok("jdk", "Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version") + ", "
        + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
  }

  private Check gtk() {
    List<Path> folders = new ArrayList<>();
    for (String base : new String[] {"/usr/lib", "/lib", "/usr/lib64", "/lib64", "/usr/local/lib"}) {
      folders.add(Path.of(base));
      folders.add(Path.of(base, System.getProperty("os.arch").equals("aarch64") ? "aarch64-linux-gnu" : "x86_64-linux-gnu"));
    }
    for (String extra : environment.getOrDefault("LD_LIBRARY_PATH", "").split(File.pathSeparator)) {
      if (!extra.isBlank()) {
        folders.add(Path.of(extra));
      }
    }
    return folders.stream().map(p -> p.resolve("libgtk-3.so.0")).filter(Files::exists).findFirst()
        .map(p -> Check.ok("gtk", "GTK 3", p.toString()))
        .orElseGet(() -> Check.advice("gtk", "GTK 3", "not found; only the workbench needs it",
            "Install the package libgtk-3-0 (Debian, Ubuntu) or gtk3 (Fedora, Arch)"));
  }

  private Check display() {
    String x = environment.getOrDefault("DISPLAY", "");
    String wayland = environment.getOrDefault("WAYLAND_DISPLAY", "");
    if (x.isBlank() && wayland.isBlank()) {
      return Check.advice("display", "Display", "none; only the workbench needs one",
          "Start from a desktop session, set DISPLAY, or use the command");
    }
    return Check.ok("display", "Display", x.isBlank() ? "Wayland " + wayland : x);
  }

  private static Check memory() {
    long all = totalMemory();
    String detail = (all > 0 ? gib(all) + " in all, " : "") + "Java uses up to " + gib(Runtime.getRuntime().maxMemory());
    return all > 0 && all < LEAST_MEMORY ? Check.advice("memory", "Memory", detail, "At least 4 GiB are wanted for training")
        : Check.ok("memory", "Memory", detail);
  }

  /** Bytes; 0 where the system does not tell it in a file. */
  private static long totalMemory() {
    Path file = Path.of("/proc/meminfo");
    if (!Files.isReadable(file)) {
      return 0;
    }
    try (var lines = Files.lines(file)) {
      return lines.filter(l -> l.startsWith("MemTotal:")).mapToLong(l -> 1024 * Long.parseLong(l.replaceAll("\\D", ""))).findFirst().orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private Check disk() {
    Path cache = likeness.locations().cache();
    try {
      Files.createDirectories(cache);
      FileStore store = Files.getFileStore(cache);
      String detail = gib(store.getUsableSpace()) + " free where the cache lies (" + cache + ")";
      return store.getUsableSpace() < LEAST_FREE
          ? Check.advice("disk", "Free disk", detail, "Make room: the engine alone unpacks to about 0.5 GiB")
          : Check.ok("disk", "Free disk", detail);
    } catch (IOException e) {
      return Check.missing("disk", "Free disk", "the cache folder " + cache + " cannot be used: " + e.getMessage(),
          "Make it writable, or name another by LIKENESS_CACHE");
    }
  }

  /** Before anything of it is loaded. */
  private void natives(List<Check> checks) {
    try {
      List<String> mended = natives.heal();
      if (!mended.isEmpty()) {
        checks.add(Check.ok("natives", "Unpacked libraries", "damaged, taken away and unpacked anew: " + String.join(", ", mended)));
      }
    } catch (IOException e) {
      checks.add(Check.advice("natives", "Unpacked libraries", "cannot be looked at: " + Problems.why(e), "Delete " + likeness.locations().cache()));
    }
  }

  /** Only what has worked is what it should be. */
  private void remember(List<Check> checks) {
    if (checks.stream().noneMatch(c -> c.state() == Check.State.MISSING)) {
      try {
        natives.remember();
      } catch (IOException e) {
        checks.add(Check.advice("natives", "Unpacked libraries", "cannot be written down: " + Problems.why(e),
            "Make " + likeness.locations().cache() + " writable"));
      }
    }
  }

  private Check engine() {
    try {
      likeness.engine().start();
      return Check.ok("engine", "Engine", likeness.engine().info().toString());
    } catch (RuntimeException | LinkageError e) {
      return Check.missing("engine", "Engine", "does not start: " + Plain.line(e.getMessage()) + discarded("djl"),
          "Run 'likeness doctor' once more: what was unpacked is unpacked anew. If it stays so, look whether the product has the natives of"
              + " this platform (" + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ")");
    }
  }

  /** Libraries that do not load may have been damaged in the cache. */
  private String discarded(String folder) {
    try {
      natives.discard(folder);
      return "; what was unpacked of it was taken away";
    } catch (IOException e) {
      return "; what was unpacked of it cannot be taken away (" + Problems.why(e) + ")";
    }
  }

  private static Check openCv() {
    try {
      return Check.ok("opencv", "OpenCV", OpenCV.load());
    } catch (RuntimeException | LinkageError e) {
      return Check.missing("opencv", "OpenCV", "does not start: " + e.getMessage(), "This platform has no OpenCV library in the product");
    }
  }

  private void encoders(List<Check> checks) {
    try {
      String version = Encoders.version();
      for (Encoders.Encoder e : Encoders.available()) {
        checks.add(e.available() ? Check.ok("encoder." + e.name(), "Encoder " + e.name(), e.label() + ", FFmpeg " + version)
            : Check.advice("encoder." + e.name(), "Encoder " + e.name(), e.label() + ": not in this FFmpeg (" + version + ")",
                "Write another container: " + String.join(", ", e.containers()) + " cannot be written"));
      }
    } catch (RuntimeException | LinkageError e) {
      checks.add(Check.missing("encoder", "FFmpeg", "does not start: " + Plain.line(e.getMessage()) + discarded("javacpp"),
          "Run 'likeness doctor' once more: what was unpacked is unpacked anew; otherwise this platform has no FFmpeg library in the product"));
    }
  }

  /** Reads every file of an installed model. */
  private Check model(ModelEntry entry) {
    Optional<String> damage = likeness.models().damage(entry.id());
    if (damage.isPresent()) {
      return Check.missing("model." + entry.id(), "Model " + entry.id(), "damaged: " + damage.get(), "likeness models install " + entry.id());
    }
    return likeness.models().find(entry.id())
        .map(p -> Check.ok("model." + entry.id(), "Model " + entry.id(), entry.label() + ", every checksum is right, " + p))
        .orElseGet(() -> Check.advice("model." + entry.id(), "Model " + entry.id(), entry.label() + " is not installed; " + entry.description(),
            "likeness models install " + entry.id()));
  }

  private Check plugins() {
    List<PluginEntry> all = likeness.plugins().entries();
    List<PluginEntry> failed = all.stream().filter(e -> e.state() == PluginEntry.State.FAILED).toList();
    if (all.isEmpty()) {
      return Check.missing("plugins", "Plug-ins", "none", "The installation is not complete; install it anew");
    }
    return failed.isEmpty() ? Check.ok("plugins", "Plug-ins", all.size() + " there, none has failed")
        : Check.advice("plugins", "Plug-ins", failed.size() + " of " + all.size() + (failed.size() == 1 ? " does not start: " : " do not start: ")
            + String.join("; ", failed.stream().map(e -> e.id() + " (" + e.origin() + "): " + e.reason()).toList()),
            "likeness plugins show ID tells more of one");
  }

  private static String gib(long bytes) {
    return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
  }
}
