// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.core.runtime.adaptor.EclipseStarter;

/** Equinox with the bundles of one face. */
final class Framework {

  private final Product product;
  private final Face face;
  private final ConfigurationArea area;
  private final UserFolders folders;

  Framework(Product product, Face face, ConfigurationArea area, UserFolders folders) {
    this.product = product;
    this.face = face;
    this.area = area;
    this.folders = folders;
  }

  /** Installs and resolves the bundles, so that later starts find them done. */
  void install() throws IOException {
    Map<String, String> properties = properties();
    // This framework ends before the application's begins: it must leave no trace in the process.
    properties.put("osgi.framework.useSystemProperties", "false");
    properties.put("org.osgi.framework.startlevel.beginning", "4");
    properties.put("eclipse.application.launchDefault", "false");
    Installation.into(area.folder(), properties, BundleSelection.of(product, face), UserPlugins.in(folders.plugins()));
  }

  /** Runs the application; returns the exit status. */
  int run(String[] args) throws IOException {
    Path failures = area.folder().resolve(Installation.FAILURES);
    if (Files.exists(failures)) System.setProperty("likeness.plugins.failures", failures.toString());
    try {
      EclipseStarter.setInitialProperties(properties());
      EclipseStarter.startup(args, null);
      try {
        return EclipseStarter.run(null) instanceof Integer status ? status : 0;
      } finally {
        ForeignBundle.within(ForeignBundle.LIMIT_MS, Path.of(face.folder()), EclipseStarter::shutdown); // a plug-in may hang in it
      }
    } catch (Exception e) {
      throw new IOException(e + " (more in " + writeLog(e) + ")", e);
    }
  }

  private Path writeLog(Exception e) throws IOException {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace, true));
    return Files.writeString(log(), LocalDateTime.now() + " " + trace, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private Path log() {
    return folders.cache().resolve("log").resolve(face.folder() + ".log");
  }

  private Map<String, String> properties() throws IOException {
    Files.createDirectories(log().getParent());
    Map<String, String> p = new HashMap<>();
    p.put("osgi.install.area", product.home().toUri().toString());
    p.put("osgi.configuration.area", area.folder().toUri().toString());
    p.put("osgi.configuration.cascaded", "false");
    p.put("osgi.user.area", "@none");
    p.put("osgi.instance.area", face == Face.COMMAND ? "@none" : "@noDefault"); // the workbench locks a folder itself
    p.put("osgi.logfile", log().toString());
    p.put("osgi.startLevel", "6");
    p.put("eclipse.application", face.application());
    p.put("eclipse.product", "org.likeness.workbench.product");
    p.put("osgi.compatibility.bootdelegation", "true");
    if (face == Face.WORKBENCH) {
      p.put("felix.fileinstall.dir", folders.plugins().toString());
      p.put("felix.fileinstall.poll", "2000");
      p.put("felix.fileinstall.log.level", "1");
    } else {
      p.put("eclipse.log.level", "ERROR");
    }
    return p;
  }
}
