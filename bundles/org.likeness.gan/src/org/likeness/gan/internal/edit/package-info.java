// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Image to image: networks that change what a face shows. */
package org.likeness.gan.internal.edit;
