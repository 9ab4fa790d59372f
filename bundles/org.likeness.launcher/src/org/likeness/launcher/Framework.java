// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.adaptor.EclipseStarter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

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
  void installOnly() throws IOException {
    try {
      EclipseStarter.setInitialProperties(properties());
      BundleContext context = EclipseStarter.startup(new String[0], null);
      installUserPlugins(context);
      EclipseStarter.shutdown();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("the bundles of " + product.home() + " cannot be installed: " + e.getMessage(), e);
    }
  }

  /** Runs the application; returns the exit status. */
  int run(String[] args) throws IOException {
    EclipseStarter.setInitialProperties(properties());
    Path failures = failures();
    if (Files.exists(failures)) System.setProperty("likeness.plugins.failures", failures.toString());
    try {
      Object result = EclipseStarter.run(args, null);
      if (result instanceof Integer status) return status;
      System.err.println("Likeness cannot start; the reason is in " + log());
      return 1;
    } catch (Exception e) {
      throw new IOException(e.getMessage() + " (more in " + log() + ")", e);
    }
  }

  private void installUserPlugins(BundleContext context) throws IOException {
    List<String> failed = new ArrayList<>();
    for (Path jar : UserPlugins.in(folders.plugins())) {
      try {
        Bundle bundle = context.installBundle(jar.toUri().toString());
        if (bundle.getHeaders().get("Fragment-Host") == null) bundle.start(Bundle.START_ACTIVATION_POLICY);
      } catch (BundleException e) {
        failed.add(jar + "\t" + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
      }
    }
    if (!failed.isEmpty()) Files.write(failures(), failed);
  }

  private Path failures() {
    return area.folder().resolve("failed-plugins.txt");
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
    p.put("osgi.instance.area", face == Face.COMMAND ? "@none" : folders.data().resolve("workbench").toUri().toString());
    p.put("osgi.logfile", log().toString());
    p.put("osgi.bundles", BundleSelection.osgiBundles(BundleSelection.of(product, face)));
    p.put("osgi.bundles.defaultStartLevel", "4");
    p.put("osgi.startLevel", "6");
    p.put("eclipse.application", face.application());
    p.put("eclipse.product", "org.likeness.workbench.product");
    p.put("eclipse.application.launchDefault", "true");
    p.put("osgi.compatibility.bootdelegation", "true");
    p.put("org.osgi.framework.bundle.parent", "ext");
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
