// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.models;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;

/**
 * The catalogue with {@code models.json} of every bundle that has one at its root, as bundles come and go. Nobody is asked
 * before somebody wants to know. For any thread.
 */
final class BundledModels implements Supplier<Catalogue> {
  private static final int THERE = Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;
  private final BundleTracker<String> tracker;
  private boolean open;
  private int count = -1;
  private Catalogue last;

  BundledModels(BundleContext context) {
    tracker = new BundleTracker<>(context, THERE, null) {
      @Override
      public String addingBundle(Bundle bundle, BundleEvent event) {
        URL models = bundle.getEntry("models.json");
        return models == null ? null : text(models);
      }
    };
  }

  /** What cannot be read is no JSON: the sentence about that names the bundle. */
  private static String text(URL file) {
    try (InputStream in = file.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public synchronized Catalogue get() {
    if (!open) {
      tracker.open();
      open = true;
    }
    if (count != tracker.getTrackingCount()) {
      count = tracker.getTrackingCount();
      Catalogue all = Catalogue.ours();
      for (Map.Entry<Bundle, String> e : tracker.getTracked().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
        all = all.and(e.getKey().getSymbolicName() + " " + e.getKey().getVersion(), e.getValue());
      }
      last = all;
    }
    return last;
  }

  synchronized void close() {
    if (open) {
      tracker.close();
    }
  }
}
