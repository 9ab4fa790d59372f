// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.likeness.api.plugin.Kind;
import org.likeness.core.registry.PluginEntry.State;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * The jars in the user's plug-in folder, and why one of them brings no plug-in: a file that is no jar never becomes a
 * bundle, and a bundle without components offers nothing, so that nobody else would tell.
 */
final class UserJars {
  /** The folder; set by the launcher. */
  static final String FOLDER = "likeness.plugins.dir";
  /** A file of tab-separated lines, jar and reason, that the launcher writes for what it could not install. */
  static final String FAILURES = "likeness.plugins.failures";

  private final BundleContext context;

  UserJars(BundleContext context) {
    this.context = context;
  }

  /** A row for each jar that is not among these and should have brought a plug-in. */
  List<PluginEntry> without(Set<String> known) {
    List<PluginEntry> out = new ArrayList<>();
    Map<Path, Bundle> bundles = new HashMap<>();
    for (Bundle b : context.getBundles()) {
      jarOf(b).ifPresent(jar -> bundles.put(jar, b));
    }
    Map<Path, String> failures = null;
    for (Path jar : jars()) {
      if (!known.contains(jar.toString())) {
        failures = failures == null ? failures() : failures;
        Bundle bundle = bundles.get(jar);
        String reason = bundle == null || bundle.getSymbolicName() == null ? unusable(jar, failures.get(jar)) : ComponentFiles.missing(bundle);
        if (!reason.isEmpty()) {
          out.add(entry(jar, bundle, reason));
        }
      }
    }
    return out;
  }

  private static PluginEntry entry(Path jar, Bundle bundle, String reason) {
    String file = jar.getFileName().toString();
    boolean named = bundle != null && bundle.getSymbolicName() != null;
    return new PluginEntry(Kind.unknown(""), file, file, "", "", "", List.of(), named ? bundle.getSymbolicName() : "",
        named ? bundle.getVersion().toString() : "", jar.toString(), State.FAILED, reason, Optional.empty(), 0);
  }

  private static List<Path> jars() {
    List<Path> out = new ArrayList<>();
    Path folder = folder();
    if (folder != null && Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
        files.forEach(out::add);
      } catch (IOException e) {
        return List.of(); // a folder that cannot be read: doctor tells of it
      }
    }
    out.sort(null);
    return out;
  }

  private static Path folder() {
    String folder = System.getProperty(FOLDER);
    return folder == null ? null : Path.of(folder).toAbsolutePath().normalize();
  }

  /** The file in the user's folder that a bundle was installed from. */
  static Optional<Path> jarOf(Bundle bundle) {
    Path folder = folder();
    String location = bundle.getLocation();
    if (folder == null || location == null) {
      return Optional.empty();
    }
    String uri = location.startsWith("reference:") ? location.substring("reference:".length()) : location;
    if (!uri.startsWith("file:")) {
      return Optional.empty();
    }
    try {
      String path = URI.create(uri.replace(" ", "%20")).getPath();
      Path jar = Path.of(path).toAbsolutePath().normalize();
      return jar.startsWith(folder) ? Optional.of(jar) : Optional.empty();
    } catch (IllegalArgumentException | NullPointerException e) {
      return Optional.empty(); // no path of this machine
    }
  }

  /** Its symbolic name, or where it comes from when it has none. */
  static String name(Bundle bundle) {
    return bundle.getSymbolicName() == null ? String.valueOf(bundle.getLocation()) : bundle.getSymbolicName();
  }

  private String unusable(Path jar, String reason) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String name = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
      if (name == null) {
        return "it is no bundle: " + (manifest == null ? "it has no META-INF/MANIFEST.MF" : "its manifest has no Bundle-SymbolicName");
      }
      String version = String.valueOf(manifest.getMainAttributes().getValue("Bundle-Version"));
      for (Bundle b : context.getBundles()) {
        if (name.split(";")[0].strip().equals(b.getSymbolicName()) && version.strip().equals(b.getVersion().toString())) {
          return "another file brings the bundle " + b.getSymbolicName() + " " + b.getVersion() + " already: "
              + jarOf(b).map(p -> p.getFileName().toString()).orElse("Likeness itself");
        }
      }
    } catch (java.nio.file.AccessDeniedException e) {
      return "it cannot be read: no permission";
    } catch (IOException | SecurityException | IllegalArgumentException e) {
      return "it cannot be read: it is no jar, or damaged (" + e.getMessage() + ")";
    }
    return reason == null ? "it has not been taken up; start Likeness again" : "it cannot be installed: " + reason;
  }

  /** What the launcher could not install or start, and why. */
  static Map<Path, String> failures() {
    Map<Path, String> out = new HashMap<>();
    String file = System.getProperty(FAILURES);
    if (file != null) {
      try {
        for (String line : Files.readAllLines(Path.of(file))) {
          int tab = line.indexOf('\t');
          if (tab > 0) {
            out.put(Path.of(line.substring(0, tab)).toAbsolutePath().normalize(), line.substring(tab + 1));
          }
        }
      } catch (IOException | IllegalArgumentException e) {
        return Map.of(); // then the jars themselves tell what they can
      }
    }
    return out;
  }
}
