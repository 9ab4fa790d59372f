// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.widgets;

import java.net.URL;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/**
 * The workbench's own icons: SVG on a 16-pixel grid. One metaphor everywhere: dataset = stack, recipe = flask, run =
 * play-trace, model = cube, plug-in = socket.
 */
public final class Icons {
  private static final String KEY = Icons.class.getName();

  private Icons() {}

  /** By file name without ending: {@code dataset}. */
  public static ImageDescriptor descriptor(String name) {
    URL url = Icons.class.getResource("/icons/" + name + ".svg");
    if (url == null) {
      throw new IllegalArgumentException("There is no icon " + name);
    }
    return ImageDescriptor.createFromURL(url);
  }

  /** An image that lives as long as the control. UI thread. */
  public static Image image(Control owner, String name) {
    ResourceManager images = (ResourceManager) owner.getData(KEY);
    if (images == null) {
      images = new LocalResourceManager(JFaceResources.getResources(owner.getDisplay()), owner);
      owner.setData(KEY, images);
    }
    return images.get(descriptor(name));
  }
}
