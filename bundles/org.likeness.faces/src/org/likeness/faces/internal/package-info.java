// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Networks, cascades and descriptors behind the plug-ins. */
package org.likeness.faces.internal;
